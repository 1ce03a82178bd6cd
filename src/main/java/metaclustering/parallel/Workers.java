package metaclustering.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads, the caller's among them, that work through numbered tasks. Tasks write
 * to places of their own, so the result never depends on how many threads there are or which one
 * took which task. {@link #close()} ends the threads.
 */
public final class Workers implements AutoCloseable {

  /** One of several independent pieces of work. */
  @FunctionalInterface
  public interface Task {
    void run(int index) throws InterruptedException;
  }

  private final int slots;
  private final ExecutorService pool;

  /**
   * @param slots number of threads including the caller's; 0 for as many as the machine has cores
   */
  public Workers(int slots) {
    this.slots = slots == 0 ? Runtime.getRuntime().availableProcessors() : slots;
    this.pool = this.slots == 1
        ? null
        : Executors.newFixedThreadPool(this.slots - 1, task -> {
          Thread thread = new Thread(task, "metaclustering-worker");
          thread.setDaemon(true);
          return thread;
        });
  }

  public int slots() {
    return slots;
  }

  /**
   * Runs the tasks 0 to {@code tasks - 1} and waits for all of them.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(int tasks, Task task) throws InterruptedException {
    if (pool == null || tasks == 1) {
      for (int i = 0; i < tasks; i++) {
        task.run(i);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> helpers = new ArrayList<>();
    for (int s = 1; s < Math.min(slots, tasks); s++) {
      helpers.add(pool.submit(() -> {
        work(next, tasks, task);
        return null;
      }));
    }
    try {
      work(next, tasks, task);
    } finally {
      next.set(tasks);
      await(helpers);
    }
  }

  private static void work(AtomicInteger next, int tasks, Task task) throws InterruptedException {
    for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
      task.run(i);
    }
  }

  /** Waits for the helpers even when interrupted, so that none still writes after the return. */
  private static void await(List<Future<?>> helpers) throws InterruptedException {
    boolean interrupted = false;
    Throwable failure = null;
    for (Future<?> helper : helpers) {
      boolean done = false;
      while (!done) {
        try {
          helper.get();
          done = true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          failure = e.getCause();
          done = true;
        }
      }
    }
    if (interrupted) {
      throw new InterruptedException();
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    } else if (failure instanceof InterruptedException) {
      throw new InterruptedException();
    } else if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
