package metaclustering.parallel;

import java.util.concurrent.atomic.AtomicInteger;

/** The cores of this machine, shared by all trainings of this program that want all of them. */
final class Cores {

  private static final AtomicInteger TAKEN = new AtomicInteger();

  private Cores() {}

  /** Takes all cores that are free, but at least one. */
  static int take() {
    int cores = Runtime.getRuntime().availableProcessors();
    int before = TAKEN.getAndUpdate(taken -> taken + Math.max(1, cores - taken));
    return Math.max(1, cores - before);
  }

  static void giveBack(int cores) {
    TAKEN.addAndGet(-cores);
  }
}
