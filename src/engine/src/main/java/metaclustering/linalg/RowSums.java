package metaclustering.linalg;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Weighted sums of rows. Every sum is rounded after every row, in their order, so that all ways to
 * compute it give the same to the bit.
 */
interface RowSums {

  /** Of an incubating module, so it is compiled apart and only loaded where that module is there. */
  String BY_VECTORS = "metaclustering.linalg.VectorRowSums";

  /** See {@link VectorLoops#addScaled}. */
  void addScaled(float[] sums, float[] factors, float[][] rows, int[] indices, int count);

  /** See {@link VectorLoops#addScaledSquares}. */
  void addScaledSquares(float[] sums, float[] factors, float[][] rows, int[] indices, int count);

  /** By Java's Vector API if Java was started with it and it works, otherwise by plain loops. */
  static RowSums fastest() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return new PlainRowSums();
    }
    Logger log = Logger.getLogger(RowSums.class.getName());
    try {
      RowSums sums = Class.forName(BY_VECTORS)
          .asSubclass(RowSums.class)
          .getDeclaredConstructor()
          .newInstance();
      log.log(Level.INFO, "metaClustering computes with Java''s Vector API: {0}", sums);
      return sums;
    } catch (ReflectiveOperationException | LinkageError e) {
      log.log(Level.WARNING, "metaClustering computes without Java''s Vector API: {0}", e);
      return new PlainRowSums();
    }
  }
}
