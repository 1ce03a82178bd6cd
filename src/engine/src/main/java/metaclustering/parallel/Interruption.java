package metaclustering.parallel;

import java.util.concurrent.CancellationException;

/** How long-running work notices an interruption: it checks once per block of rows. */
public final class Interruption {

  private static final String MESSAGE = "interrupted";

  private Interruption() {}

  /**
   * Ends the work if the current thread was interrupted, and clears the flag.
   *
   * @throws InterruptedException if so
   */
  public static void check() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException(MESSAGE);
    }
  }

  /**
   * The same without a checked exception; the flag stays set, so that a caller can {@link #check()}.
   *
   * @throws CancellationException if the current thread was interrupted
   */
  public static void cancel() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException(MESSAGE);
    }
  }
}
