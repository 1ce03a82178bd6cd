package weka.gui.metaclustering.training;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import weka.gui.Logger;
import weka.gui.TaskLogger;

/** Trains in the background and reports to Weka's log as the Cluster tab does. */
public final class LoggedTraining extends SwingWorker<Void, Void> {

  private final TrainingRun run;
  private final Logger log;
  private final Consumer<Result> end;

  /** How a training ended. */
  public enum Outcome {
    LEARNED,
    FAILED,
    CANCELLED
  }

  /**
   * The end of a training.
   *
   * @param failure null unless it failed
   */
  public record Result(TrainingRun run, Outcome outcome, Throwable failure) {}

  /**
   * @param end called by the event thread at the end
   */
  public LoggedTraining(TrainingRun run, Logger log, Consumer<Result> end) {
    this.run = run;
    this.log = log;
    this.end = end;
  }

  /** Starts the training. */
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
      log.logMessage("Finished " + run.scheme());
      log.statusMessage("OK");
      end.accept(new Result(run, Outcome.LEARNED, null));
    } catch (ExecutionException e) {
      log.logMessage(String.valueOf(e.getCause().getMessage()));
      log.statusMessage("Problem building the clusterer");
      end.accept(new Result(run, Outcome.FAILED, e.getCause()));
    } catch (CancellationException e) {
      log.logMessage("Interrupted " + run.scheme());
      log.statusMessage("Interrupted");
      end.accept(new Result(run, Outcome.CANCELLED, null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
