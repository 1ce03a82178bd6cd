package metaclustering.lab.speed;

/** A clusterer of another library, found by {@link java.util.ServiceLoader}, to be timed beside ours. */
public interface SpeedPeer {

  String name();

  /**
   * Brings rows into the library's own form, which is not timed.
   *
   * @return one pass of k-means over them with so many centres
   */
  Pass prepare(double[][] rows, int centres);

  /** What is timed. */
  @FunctionalInterface
  interface Pass {
    void run() throws Exception;
  }
}
