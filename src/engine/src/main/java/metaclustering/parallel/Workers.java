package metaclustering.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads, including the caller's, that run numbered tasks. Each task writes to its
 * own memory, so that results do not depend on the number of threads. {@link #close()} ends the
 * threads.
 */
public final class Workers implements AutoCloseable {

  /** One of several independent pieces of work. */
  @FunctionalInterface
  public interface Task {
    void run(int index) throws InterruptedException;
  }

  /** One of several parts of a task, which wait for each other at the barrier. */
  @FunctionalInterface
  public interface LockstepTask {
    void run(int part, SpinBarrier barrier) throws InterruptedException;
  }

  private final int slots;
  private final AtomicInteger taken;
  private final ExecutorService pool;
  private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

  /**
   * @param slots number of threads including the caller's; 0 for as many as the machine has cores
   *     that no others have taken so, at least one
   */
  public Workers(int slots) {
    this.taken = new AtomicInteger(slots == 0 ? Cores.take() : 0);
    this.slots = slots == 0 ? taken.get() : slots;
    this.pool = this.slots == 1 ? null : Executors.newFixedThreadPool(this.slots - 1, this::thread);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "metaclustering-worker");
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }

  public int slots() {
    return slots;
  }

  /**
   * Runs the tasks 0 to {@code tasks - 1} and waits for all of them. If one fails, the running ones are
   * interrupted and the others are not started.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void run(int tasks, Task task) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    if (pool == null || tasks == 1) {
      work(next, tasks, task);
      return;
    }
    List<Future<?>> helpers = new ArrayList<>();
    for (int s = 1; s < Math.min(slots, tasks); s++) {
      helpers.add(pool.submit(() -> {
        work(next, tasks, task);
        return null;
      }));
    }
    Throwable failure = null;
    try {
      work(next, tasks, task);
    } catch (InterruptedException | RuntimeException | Error e) {
      failure = e;
      next.set(tasks);
      threads.forEach(Thread::interrupt);
    }
    for (Future<?> helper : helpers) {
      Throwable other = failureOf(helper);
      failure = failure == null ? other : failure;
    }
    rethrow(failure);
  }

  /** Work on the items {@code from <= i < to}. */
  @FunctionalInterface
  public interface RangeTask {
    void run(int from, int to) throws InterruptedException;
  }

  /**
   * Runs a task on consecutive blocks of items and waits for all; see {@link #run}.
   *
   * @param size of a block but the last
   */
  public void runBlocks(int items, int size, RangeTask task) throws InterruptedException {
    run((items + size - 1) / size, block -> {
      Interruption.check();
      task.run(block * size, Math.min(items, (block + 1) * size));
    });
  }

  /**
   * Runs the parts 0 to {@code parts - 1} at the same time, each by a thread of its own, so that they
   * can wait for each other. If one fails, the others fail at the next barrier.
   *
   * @param parts at most {@link #slots()}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void runInLockstep(int parts, LockstepTask task) throws InterruptedException {
    SpinBarrier barrier = new SpinBarrier(parts);
    try {
      run(parts, part -> {
        try {
          task.run(part, barrier);
        } catch (InterruptedException | RuntimeException | Error e) {
          barrier.fail(e);
          throw e;
        }
      });
    } catch (CancellationException e) {
      rethrow(barrier.failure());
      throw e;
    }
  }

  /** The first index of one of several equal parts of a range; it ends where the next one begins. */
  public static int start(int part, int parts, int length) {
    return (int) ((long) length * part / parts);
  }

  private static void work(AtomicInteger next, int tasks, Task task) throws InterruptedException {
    for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
      task.run(i);
    }
  }

  /**
   * Waits for a helper even when interrupted, so that no helper writes after the return. The flag of an
   * interruption stays set.
   */
  private Throwable failureOf(Future<?> helper) {
    Throwable interruption = null;
    try {
      while (true) {
        try {
          helper.get();
          return interruption;
        } catch (InterruptedException e) {
          interruption = e;
          threads.forEach(Thread::interrupt);
        } catch (ExecutionException e) {
          return interruption == null ? e.getCause() : interruption;
        }
      }
    } finally {
      if (interruption != null) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rethrow(Throwable failure) throws InterruptedException {
    if (failure instanceof InterruptedException e) {
      Thread.interrupted();
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
  }

  @Override
  public void close() {
    Cores.giveBack(taken.getAndSet(0));
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
