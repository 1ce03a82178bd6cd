package weka.gui.metaclustering.swing;

import java.awt.Component;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;

/**
 * Runs tasks in the background, one at a time. Of the tasks that wait only the newest is run, and only
 * its result is shown. To be used by the event thread.
 */
public final class LatestTask {

  private final Component parent;
  private final String title;
  private Runnable next;
  private boolean busy;

  /**
   * @param parent of the dialog that shows failures; null for none
   * @param title of that dialog
   */
  public LatestTask(Component parent, String title) {
    this.parent = parent;
    this.title = title;
  }

  /**
   * Runs a task as soon as the one before it is done.
   *
   * @param show gets the result in the event thread, unless a newer task waits
   */
  public <T> void run(Callable<T> task, Consumer<T> show) {
    next = () -> start(task, show);
    startNext();
  }

  private void startNext() {
    if (!busy && next != null) {
      Runnable task = next;
      next = null;
      task.run();
    }
  }

  private <T> void start(Callable<T> task, Consumer<T> show) {
    busy = true;
    new SwingWorker<T, Void>() {
      @Override
      protected T doInBackground() throws Exception {
        return task.call();
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
      ErrorDialog.show(parent, title, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
