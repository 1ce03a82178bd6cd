package weka.gui.metaclustering.training;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javax.swing.SwingWorker;
import weka.gui.Logger;
import weka.gui.TaskLogger;

/** Trains in the background and reports to Weka's log as the Cluster tab does. */
public final class LoggedTraining extends SwingWorker<Void, Void> {

  private final TrainingRun run;
  private final Logger log;
  private final BooleanSupplier wasCut;
  private final BiConsumer<TrainingRun, Throwable> end;

  /**
   * @param wasCut whether the learning was ended before its end
   * @param end called by the event thread at the end, with what went wrong: a {@link
   *     CancellationException} if the training was cancelled, null if it was successful
   */
  public LoggedTraining(
      TrainingRun run, Logger log, BooleanSupplier wasCut, BiConsumer<TrainingRun, Throwable> end) {
    this.run = run;
    this.log = log;
    this.wasCut = wasCut;
    this.end = end;
  }

  public void start() {
    log.logMessage("Started " + run.scheme());
    log.statusMessage("Building a model on the training rows...");
    if (log instanceof TaskLogger tasks) {
      tasks.taskStarted();
    }
    execute();
  }

  @Override
  protected Void doInBackground() throws Exception {
    run.train();
    return null;
  }

  @Override
  protected void done() {
    if (log instanceof TaskLogger tasks) {
      tasks.taskFinished();
    }
    try {
      get();
      log.logMessage((wasCut.getAsBoolean() ? "Stopped early: " : "Finished ") + run.scheme());
      log.statusMessage(wasCut.getAsBoolean() ? "Stopped early; what was learned is kept" : "OK");
      end.accept(run, null);
    } catch (ExecutionException e) {
      log.logMessage(String.valueOf(e.getCause().getMessage()));
      log.statusMessage("Problem building the clusterer");
      end.accept(run, e.getCause());
    } catch (CancellationException e) {
      log.logMessage("Interrupted " + run.scheme());
      log.statusMessage("Interrupted");
      end.accept(run, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
