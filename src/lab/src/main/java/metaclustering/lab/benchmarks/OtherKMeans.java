package metaclustering.lab.benchmarks;

/** The k-means of another library. */
interface OtherKMeans {

  String name();

  /**
   * Brings rows into the library's own form, which is not timed.
   *
   * @return one pass of k-means over them
   */
  Pass prepare(double[][] rows, int centres);

  /** The timed part. */
  @FunctionalInterface
  interface Pass {
    void run() throws Exception;
  }
}
