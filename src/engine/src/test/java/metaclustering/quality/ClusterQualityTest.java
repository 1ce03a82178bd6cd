package metaclustering.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterQualityTest {

  private static final float[][] LINE = {{0}, {2}, {10}, {12}};
  private static final float MISSING = Float.NaN;

  private static ClusteredRows rows(float[][] rows, int... clusters) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    return ClusteredRows.of(rows, weights, clusters);
  }

  /** Two normal clouds of a plane, their means a number of deviations apart. */
  private static double[][] clouds(int size, double apart) {
    Random random = new Random(1);
    double[][] rows = new double[2 * size][2];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = random.nextGaussian() + i % 2 * apart;
      rows[i][1] = random.nextGaussian();
    }
    return rows;
  }

  private static int[] alternating(int rows) {
    int[] clusters = new int[rows];
    Arrays.setAll(clusters, i -> i % 2);
    return clusters;
  }

  private static float[][] floats(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> new float[] {(float) row[0], (float) row[1]})
        .toArray(float[][]::new);
  }

  @Test
  void silhouetteByHand() {
    // a = 2 everywhere; b = 11, 9, 9, 11
    double mean = (9.0 / 11 + 7.0 / 9) / 2;
    assertThat(Silhouette.mean(rows(LINE, 7, 7, 3, 3))).isCloseTo(mean, within(1e-9));
  }

  @Test
  void wrongClustersHaveANegativeSilhouette() {
    // a = 10 everywhere; b = (2 + 12) / 2 for the outer rows, (2 + 8) / 2 for the inner ones
    double[] nearest = {7, 5, 5, 7};
    double mean = Arrays.stream(nearest).map(b -> (b - 10) / 10).average().orElseThrow();
    assertThat(Silhouette.mean(rows(LINE, 0, 1, 0, 1))).isCloseTo(mean, within(1e-9));
  }

  @Test
  void theOnlyRowOfAClusterHasSilhouette0() {
    // a = 2, 2; b = 10, 8
    assertThat(Silhouette.mean(rows(new float[][] {{0}, {2}, {10}}, 0, 0, 1)))
        .isCloseTo((0.8 + 0.75 + 0) / 3, within(1e-9));
  }

  @Test
  void aRowOfWeightTwoIsTwoRows() {
    float[][] twice = {{0}, {2}, {3}, {3}, {10}, {12}};
    float[][] once = {{0}, {2}, {3}, {10}, {12}};
    double index = DaviesBouldin.index(rows(twice, 0, 0, 0, 0, 1, 1));
    ClusteredRows weighted =
        ClusteredRows.of(once, new double[] {1, 1, 2, 1, 1}, new int[] {0, 0, 0, 1, 1});
    assertThat(DaviesBouldin.index(weighted)).isCloseTo(index, within(1e-9));
  }

  @Test
  void daviesBouldinByHand() {
    // scatters 1 and 1, centres 1 and 11
    assertThat(DaviesBouldin.index(rows(LINE, 0, 0, 1, 1))).isCloseTo(0.2, within(1e-6));
    // centres 5 and 7, scatters 5 and 5
    assertThat(DaviesBouldin.index(rows(LINE, 0, 1, 0, 1))).isCloseTo(5, within(1e-6));
    // centres 0, 6 and 12, scatters 0, 4 and 0
    assertThat(DaviesBouldin.index(rows(LINE, 0, 1, 1, 2))).isCloseTo(2 / 3.0, within(1e-6));
  }

  @Test
  void oneClusterHasNoQuality() {
    assertThat(Silhouette.mean(rows(LINE, 1, 1, 1, 1))).isNaN();
    assertThat(DaviesBouldin.index(rows(LINE, 1, 1, 1, 1))).isNaN();
  }

  @Test
  void missingValuesCountAsTheKnownOnes() {
    assertThat(ClusteredRows.distance(new float[] {1, MISSING}, new float[] {4, 2}))
        .isCloseTo(Math.sqrt(18), within(1e-9));
    assertThat(ClusteredRows.distance(new float[] {1, MISSING}, new float[] {MISSING, 2}))
        .isNaN();
    float[][] rows = {{0, MISSING}, {MISSING, 0}, {0, 0}, {9, MISSING}, {9, 9}};
    assertThat(Silhouette.mean(rows(rows, 0, 0, 0, 1, 1))).isCloseTo(1, within(1e-9));
    assertThat(DaviesBouldin.index(rows(rows, 0, 0, 0, 1, 1))).isZero();
  }

  @Test
  void aSampleIsNearlyExact() {
    float[][] rows = floats(clouds(2500, 4));
    int[] clusters = alternating(rows.length);
    ClusteredRows all = rows(rows, clusters);
    int[] sample = ClusterQuality.sample(all.weights(), 2, 1);
    assertThat(sample).hasSize(1000).doesNotHaveDuplicates();
    ClusterQuality quality = ClusterQuality.of(
        Arrays.stream(sample).mapToObj(i -> rows[i]).toArray(float[][]::new),
        Arrays.stream(sample).mapToDouble(i -> 1).toArray(),
        Arrays.stream(sample).map(i -> clusters[i]).toArray());
    assertThat(quality.silhouette()).isCloseTo(Silhouette.mean(all), within(0.02));
    assertThat(quality.daviesBouldin()).isCloseTo(DaviesBouldin.index(all), within(0.05));
  }

  @Test
  void theSampleHasNoRowsOfWeight0AndIsBounded() {
    assertThat(ClusterQuality.sample(new double[] {1, 0, 2}, 5, 1)).containsExactly(0, 2);
    double[] weights = new double[2000];
    Arrays.fill(weights, 1);
    assertThat(ClusterQuality.sample(weights, 5000, 1)).hasSize(200);
    assertThat(ClusterQuality.sample(weights, 100_000, 1)).hasSize(100);
  }

  @Test
  void isPrintedAsFarAsItWasMeasured() {
    assertThat(ClusterQuality.NONE.toString()).isEmpty();
    assertThat(new ClusterQuality(0.5, 1.25, Double.NaN).withStability(0.9).toString())
        .startsWith("Silhouette: 0.5000 (")
        .contains("Davies-Bouldin index: 1.2500 (", "Stability: 0.9000 (");
  }

  @Test
  void clustersThatAreFartherApartAreBetter() {
    int[] clusters = alternating(400);
    ClusteredRows near = rows(floats(clouds(200, 2)), clusters);
    ClusteredRows far = rows(floats(clouds(200, 6)), clusters);
    assertThat(Silhouette.mean(far)).isGreaterThan(Silhouette.mean(near) + 0.2);
    assertThat(DaviesBouldin.index(far)).isLessThan(DaviesBouldin.index(near) / 2);
  }
}
