package weka.gui.metaclustering.swing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;

/**
 * Work in the background for one place of a window: of works that come faster than they are done
 * only the newest is done, and only its result is shown. To be used by the event thread.
 */
public final class LatestTask {

  private final Consumer<Throwable> failure;
  private Runnable next;
  private boolean busy;

  /**
   * @param failure is told, in the event thread, what a work has thrown
   */
  public LatestTask(Consumer<Throwable> failure) {
    this.failure = failure;
  }

  /**
   * Does a work soon.
   *
   * @param work done in the background
   * @param show gets its result in the event thread, unless newer work has come
   */
  public <T> void run(Callable<T> work, Consumer<T> show) {
    next = () -> start(work, show);
    startNext();
  }

  /** Forgets work that was asked for; its result will not be shown. */
  public void forget() {
    next = () -> {};
    startNext();
  }

  private void startNext() {
    if (!busy && next != null) {
      Runnable work = next;
      next = null;
      work.run();
    }
  }

  private <T> void start(Callable<T> work, Consumer<T> show) {
    busy = true;
    new SwingWorker<T, Void>() {
      @Override
      protected T doInBackground() throws Exception {
        return work.call();
      }

      @Override
      protected void done() {
        busy = false;
        if (next == null) {
          showResult(this, show);
        }
        startNext();
      }
    }.execute();
  }

  private <T> void showResult(SwingWorker<T, Void> worker, Consumer<T> show) {
    try {
      show.accept(worker.get());
    } catch (ExecutionException e) {
      failure.accept(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
