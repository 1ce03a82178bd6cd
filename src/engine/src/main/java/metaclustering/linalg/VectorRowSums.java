package metaclustering.linalg;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * By Java's Vector API: two vectors of sums at a time stay in registers until all rows are added. Products and
 * sums are rounded each, not fused, as plain loops do. Lengths that are not whole vectors are left to plain
 * loops: masked vectors are slow in Java 17, and so is all where vectors of several widths are used.
 */
final class VectorRowSums implements RowSums {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int WIDTH = SPECIES.length();

  /** Above it plain loops are as fast: rows leave the cache before their next vectors are read. */
  private static final int LONGEST = 256;

  private final RowSums plain = new PlainRowSums();

  private static boolean fits(float... sums) {
    return sums.length % WIDTH == 0 && sums.length <= LONGEST;
  }

  @Override
  public void addScaled(float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    if (!fits(sums)) {
      plain.addScaled(sums, factors, rows, indices, count);
      return;
    }
    int k = 0;
    for (; k + WIDTH < sums.length; k += 2 * WIDTH) {
      FloatVector a = FloatVector.fromArray(SPECIES, sums, k);
      FloatVector b = FloatVector.fromArray(SPECIES, sums, k + WIDTH);
      for (int v = 0; v < count; v++) {
        float[] x = rows[indices[v]];
        a = a.add(FloatVector.fromArray(SPECIES, x, k).mul(factors[v]));
        b = b.add(FloatVector.fromArray(SPECIES, x, k + WIDTH).mul(factors[v]));
      }
      a.intoArray(sums, k);
      b.intoArray(sums, k + WIDTH);
    }
    if (k < sums.length) {
      FloatVector a = FloatVector.fromArray(SPECIES, sums, k);
      for (int v = 0; v < count; v++) {
        a = a.add(FloatVector.fromArray(SPECIES, rows[indices[v]], k).mul(factors[v]));
      }
      a.intoArray(sums, k);
    }
  }

  @Override
  public void addScaledSquares(
      float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    if (!fits(sums)) {
      plain.addScaledSquares(sums, factors, rows, indices, count);
      return;
    }
    for (int k = 0; k < sums.length; k += WIDTH) {
      FloatVector a = FloatVector.fromArray(SPECIES, sums, k);
      for (int v = 0; v < count; v++) {
        int row = indices[v];
        FloatVector x = FloatVector.fromArray(SPECIES, rows[row], k);
        a = a.add(x.mul(x).mul(factors[row]));
      }
      a.intoArray(sums, k);
    }
  }

  @Override
  public String toString() {
    return WIDTH + " floats at once";
  }
}
