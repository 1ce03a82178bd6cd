package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Attribute a has three values, b two or a missing one, c one; some rows have no weight. */
class CentresTest {

  private static final int ROWS = 60;
  private static final double OUTSIDE = 1e4;

  private static Table table() {
    double[][] rows = new double[ROWS][];
    double[] weights = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      weights[i] = i % 10 == 9 ? 0 : 1 + i % 2;
      double a = 100 * (i % 3);
      double b = i % 7 == 0 ? Double.NaN : 50 * (i / 3 % 2);
      rows[i] = weights[i] == 0 ? new double[] {OUTSIDE, OUTSIDE, 7} : new double[] {a, b, 7};
    }
    List<AttributeSpec> attributes =
        List.of(AttributeSpec.numeric("a"), AttributeSpec.numeric("b"), AttributeSpec.numeric("c"));
    return Table.read(RowSource.of(attributes, rows, weights), Scaling.NONE);
  }

  @Test
  void firstCentresAreNearTheMean() {
    ClusteringSettings settings = ClusteringSettings.builder().size(2, 70).build();
    try (Table table = table()) {
      float[][][] seeds = Centres.nearMean(table, settings, new Well19937c(1));
      Set<Float> away = new HashSet<>();
      for (float[][] clusterer : seeds) {
        assertThat(clusterer).hasDimensions(70, 3);
        for (float[] centre : clusterer) {
          for (int d = 0; d < 3; d++) {
            float mean = (float) table.statistics().mean(d);
            away.add(Math.round(10 * (centre[d] - mean) + mean) * 1f);
          }
        }
      }
      float mean = Math.round(table.statistics().mean(1));
      // a missing value is at the mean, a constant at 0
      assertThat(away).containsExactlyInAnyOrder(0f, 100f, 200f, 50f, mean);
      assertThat(Arrays.stream(seeds[0]).map(centre -> centre[0]).distinct().count())
          .isEqualTo(3);
      assertThat(seeds[0]).isNotEqualTo(seeds[1]);
    }
  }
}
