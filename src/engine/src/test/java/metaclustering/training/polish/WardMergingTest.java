package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WardMergingTest {

  private static final int[] COLUMNS = {0, 2};

  /** The least increase of the error by merging a pair. */
  private static double least(float[][] centres, double[] weights) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < centres.length; i++) {
      for (int j = 0; j < i; j++) {
        double both = weights[i] + weights[j];
        double cost = 0;
        for (int d : COLUMNS) {
          double mean = (weights[i] * centres[i][d] + weights[j] * centres[j][d]) / both;
          cost += weights[i] * Math.pow(centres[i][d] - mean, 2)
              + weights[j] * Math.pow(centres[j][d] - mean, 2);
        }
        least = Math.min(least, both > 0 ? cost : 0);
      }
    }
    return least;
  }

  @Test
  void theCheapestPairIsMerged() throws InterruptedException {
    Random random = new Random(1);
    float[][] centres = new float[12][3];
    double[] weights = new double[centres.length];
    for (int k = 0; k < centres.length; k++) {
      weights[k] = k == 4 ? 0 : 1 + random.nextInt(5);
      for (int d = 0; d < 3; d++) {
        centres[k][d] = random.nextInt(100);
      }
    }
    double[] sums = new double[3];
    for (int k = 0; k < centres.length; k++) {
      for (int d = 0; d < 3; d++) {
        sums[d] += weights[k] * centres[k][d];
      }
    }
    double all = Arrays.stream(weights).sum();
    float[][] remaining = Arrays.stream(centres).map(float[]::clone).toArray(float[][]::new);
    WardMerging merging = new WardMerging(remaining, weights, COLUMNS);
    for (int count = centres.length; count > 1; count--) {
      float[][] now = merging.centres();
      assertThat(now).hasDimensions(count, 3);
      double[] ofThese = Arrays.stream(now)
          .mapToDouble(centre -> weights[Arrays.asList(remaining).indexOf(centre)])
          .toArray();
      assertThat(merging.cost()).isCloseTo(least(now, ofThese), within(1e-3));
      merging.merge();
    }
    for (int d = 0; d < 3; d++) {
      assertThat(merging.centres()[0][d]).isCloseTo((float) (sums[d] / all), within(1e-3f));
    }
    assertThat(merging.cost()).isInfinite();
  }

  @Test
  void aCentreWithoutRowsIsMergedFirst() throws InterruptedException {
    WardMerging merging = new WardMerging(
        new float[][] {{0, 0, 0}, {5, 0, 5}, {1, 0, 0}}, new double[] {1, 0, 1}, COLUMNS);
    assertThat(merging.cost()).isZero();
    merging.merge();
    assertThat(merging.centres()).isDeepEqualTo(new float[][] {{0, 0, 0}, {1, 0, 0}});
    assertThat(merging.cost()).isEqualTo(0.5);
  }
}
