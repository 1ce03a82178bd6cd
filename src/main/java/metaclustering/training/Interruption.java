package metaclustering.training;

/** The one way in which training notices that its thread shall stop. */
final class Interruption {

  private Interruption() {}

  /**
   * @throws InterruptedException if the current thread was interrupted
   */
  static void check() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("training was interrupted");
    }
  }
}
