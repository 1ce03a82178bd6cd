package metaclustering.parallel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the threads of one joint task wait for each other. They wait awake, since the pieces of work
 * between two meetings are shorter than it takes to wake a thread; one that waits long, as where a core
 * is missing, sleeps between looking. What was written before a barrier is seen by all after it.
 */
public final class SpinBarrier {

  private static final int SPINS_BEFORE_SLEEPING = 10_000;
  private static final long SLEEP_NANOS = 50_000;

  private final int threads;
  private final AtomicInteger arrived = new AtomicInteger();
  private volatile int round;
  private volatile Throwable failure;

  SpinBarrier(int threads) {
    this.threads = threads;
  }

  /**
   * Waits until all threads have arrived.
   *
   * @throws CancellationException if one of them has failed
   */
  public void await() {
    if (threads == 1) {
      return;
    }
    int current = round;
    if (arrived.incrementAndGet() == threads) {
      arrived.set(0);
      round = current + 1;
      return;
    }
    for (int spins = 0; round == current; spins++) {
      if (failure != null) {
        throw new CancellationException("another thread of the task has failed");
      }
      if (spins < SPINS_BEFORE_SLEEPING) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(this, SLEEP_NANOS);
      }
    }
  }

  /** Records the first failure, which ends the waiting of all other threads. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  /** The first failure; null if there is none. */
  Throwable failure() {
    return failure;
  }
}
