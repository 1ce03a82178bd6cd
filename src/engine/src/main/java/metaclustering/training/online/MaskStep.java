package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.linalg.VectorLoops;
import metaclustering.math.Offsets;
import metaclustering.parallel.SpinBarrier;
import metaclustering.parallel.Workers;
import metaclustering.table.TableLayout;

/**
 * The step of the masks from the errors of a block: {@code w[m][a] *= exp(-maskRate * (E[m][a] -
 * min_m E[m][a]) / var[a])}, clamped from below and divided by its sum over m.
 *
 * <p>Design notes. Every thread moves the masks of its own clusterers, which no other core then has
 * to fetch. Threads share the least errors, and the sums, to which they add one after another, so that
 * the order of adding does not depend on the number of threads.
 */
final class MaskStep {

  private final Masks masks;
  private final float[][] columnErrors;
  private final boolean oneToOne;
  private final int[] firstPlaces;
  private final float[][] errors;
  private final float[] factors;
  private final float[] sums;
  private final float[][] expected;
  private final int parts;

  /** Over the clusterers of a thread, for every thread. */
  private final float[][] least;

  private final float[][] largest;

  /** Over all clusterers, for every thread. */
  private final float[][] leastOfAll;

  private final float[][] largestOfAll;

  private final float[][] powers;

  /**
   * @param state whose masks are changed by every step
   * @param columnErrors of every clusterer, by the columns' places; set to 0 by a step
   * @param parts how many threads share a step
   */
  MaskStep(LearnerState state, float[][] columnErrors, int parts) {
    this.masks = state.masks();
    this.columnErrors = columnErrors;
    this.parts = parts;
    TableLayout layout = state.layout();
    int[] attributes = masks.attributes();
    this.oneToOne = attributes.length == state.centres().columns().length;
    this.firstPlaces = Offsets.of(IntStream.of(attributes)
        .map(a -> layout.firstColumn(a + 1) - layout.firstColumn(a))
        .toArray());
    this.errors = oneToOne ? columnErrors : new float[masks.clusterers()][attributes.length];
    this.factors = new float[attributes.length];
    for (int i = 0; i < attributes.length; i++) {
      double variance = state.statistics().variance(layout, attributes[i]);
      double factor = state.settings().maskRate() / (variance * VectorLoops.EXP_FACTOR);
      factors[i] = (float) Math.min(Float.MAX_VALUE, factor);
    }
    this.sums = new float[attributes.length];
    this.expected = new float[masks.clusterers()][attributes.length];
    this.least = new float[parts][attributes.length];
    this.largest = new float[parts][attributes.length];
    this.leastOfAll = new float[parts][attributes.length];
    this.largestOfAll = new float[parts][attributes.length];
    this.powers = new float[parts][attributes.length];
  }

  /** The first clusterer of a part; the last is before that of the next one. */
  int first(int part) {
    return Workers.start(part, parts, errors.length);
  }

  /** Of every attribute the largest mask, for the thread of a part. Not to be modified. */
  float[] largest(int part, SpinBarrier barrier) {
    Arrays.fill(largest[part], 0);
    for (int m = first(part); m < first(part + 1); m++) {
      VectorLoops.max(largest[part], masks.of(m));
    }
    barrier.await();
    Arrays.fill(largestOfAll[part], 0);
    for (float[] one : largest) {
      VectorLoops.max(largestOfAll[part], one);
    }
    return largestOfAll[part];
  }

  /** Moves the masks of the clusterers of a part, by its thread. */
  void move(int part, SpinBarrier barrier) {
    findLeast(part);
    barrier.await();
    Arrays.fill(leastOfAll[part], Float.POSITIVE_INFINITY);
    for (float[] one : least) {
      VectorLoops.min(leastOfAll[part], one);
    }
    for (int m = first(part); m < first(part + 1); m++) {
      VectorLoops.addProducts(expected[m], masks.of(m), errors[m]);
      VectorLoops.scaledDifferences(powers[part], leastOfAll[part], errors[m], factors);
      VectorLoops.exp(powers[part]);
      VectorLoops.multiplyAtLeast(masks.of(m), powers[part], Masks.MIN);
      Arrays.fill(errors[m], 0);
    }
    for (int turn = 0; turn < parts; turn++) {
      if (turn == part) {
        addMasks(part);
      }
      barrier.await();
    }
    for (int m = first(part); m < first(part + 1); m++) {
      VectorLoops.divide(masks.of(m), sums);
    }
  }

  private void findLeast(int part) {
    Arrays.fill(least[part], Float.POSITIVE_INFINITY);
    for (int m = first(part); m < first(part + 1); m++) {
      if (!oneToOne) {
        addColumns(m);
      }
      VectorLoops.min(least[part], errors[m]);
    }
  }

  private void addColumns(int m) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = firstPlaces[i]; j < firstPlaces[i + 1]; j++) {
        errors[m][i] += columnErrors[m][j];
        columnErrors[m][j] = 0;
      }
    }
  }

  private void addMasks(int part) {
    if (part == 0) {
      Arrays.fill(sums, 0);
    }
    for (int m = first(part); m < first(part + 1); m++) {
      VectorLoops.add(sums, masks.of(m));
    }
  }

  /** The errors since the last call, averaged over the clusterers by their masks. */
  double takeError() {
    double sum = 0;
    for (float[] one : expected) {
      for (float error : one) {
        sum += error;
      }
      Arrays.fill(one, 0);
    }
    return sum;
  }
}
