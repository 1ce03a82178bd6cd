package metaclustering.training;

import java.util.Arrays;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/**
 * The step of the masks from the errors of a block: {@code w[m][a] *= exp(-maskRate * (E[m][a] -
 * min_m E[m][a]) / var[a])}, clamped from below and divided by its sum over m. Threads may take
 * different attributes.
 */
final class MaskStep {

  private final Masks masks;
  private final float[][] columnErrors;
  private final boolean oneToOne;
  private final int[] firstPlaces;
  private final float[][] errors;
  private final float[] factors;
  private final float[] least;
  private final float[] powers;
  private final float[] sums;
  private final float[] largest;
  private final float[] expected;

  /**
   * @param masks changed by every step
   * @param columnErrors of every clusterer, by the columns' places; at 0 again after a step
   */
  MaskStep(
      TableLayout layout,
      ColumnStatistics statistics,
      double maskRate,
      Masks masks,
      float[][] columnErrors) {
    this.masks = masks;
    this.columnErrors = columnErrors;
    InformativeColumns columns = new InformativeColumns(layout);
    int[] attributes = columns.attributes();
    this.oneToOne = columns.isOneToOne();
    this.firstPlaces = new int[attributes.length + 1];
    for (int i = 0; i < attributes.length; i++) {
      int a = attributes[i];
      firstPlaces[i + 1] = firstPlaces[i] + layout.firstColumn(a + 1) - layout.firstColumn(a);
    }
    this.errors = oneToOne ? columnErrors : new float[masks.clusterers()][attributes.length];
    this.factors = new float[attributes.length];
    for (int i = 0; i < attributes.length; i++) {
      double factor = maskRate / (statistics.variance(layout, attributes[i]) * VectorLoops.PARTS);
      factors[i] = (float) Math.min(Float.MAX_VALUE, factor);
    }
    this.least = new float[attributes.length];
    this.powers = new float[attributes.length];
    this.sums = new float[attributes.length];
    this.largest = new float[attributes.length];
    this.expected = new float[attributes.length];
    measureLargest(0, attributes.length);
  }

  /** Of every attribute the largest mask. Not to be modified. */
  float[] largest() {
    return largest;
  }

  /** Moves the masks at the attributes' places {@code from <= i < to}. */
  void move(int from, int to) {
    if (!oneToOne) {
      addColumns(from, to);
    }
    Arrays.fill(least, from, to, Float.POSITIVE_INFINITY);
    Arrays.fill(sums, from, to, 0);
    for (int m = 0; m < errors.length; m++) {
      VectorLoops.min(least, errors[m], from, to);
      VectorLoops.addProducts(expected, masks.of(m), errors[m], from, to);
    }
    for (int m = 0; m < errors.length; m++) {
      VectorLoops.scaledGaps(powers, least, errors[m], factors, from, to);
      VectorLoops.powers(powers, from, to);
      VectorLoops.multiplyAbove(masks.of(m), powers, Masks.SMALLEST, from, to);
      VectorLoops.add(sums, masks.of(m), from, to);
      Arrays.fill(errors[m], from, to, 0);
    }
    for (int m = 0; m < errors.length; m++) {
      VectorLoops.divide(masks.of(m), sums, from, to);
    }
    measureLargest(from, to);
  }

  private void addColumns(int from, int to) {
    for (int m = 0; m < errors.length; m++) {
      for (int i = from; i < to; i++) {
        for (int j = firstPlaces[i]; j < firstPlaces[i + 1]; j++) {
          errors[m][i] += columnErrors[m][j];
          columnErrors[m][j] = 0;
        }
      }
    }
  }

  private void measureLargest(int from, int to) {
    Arrays.fill(largest, from, to, 0);
    for (int m = 0; m < errors.length; m++) {
      VectorLoops.max(largest, masks.of(m), from, to);
    }
  }

  /** The errors since the last call, averaged over the clusterers by their masks. */
  double takeError() {
    double sum = 0;
    for (float error : expected) {
      sum += error;
    }
    Arrays.fill(expected, 0);
    return sum;
  }
}
