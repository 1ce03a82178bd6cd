package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaclustering.model.MetaClusterModel;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Attribute a has three values far apart, b two, c one; some rows count for nothing. */
class GroupSeedingTest {

  private static final int ROWS = 60;
  private static final double OUTSIDE = 1e4;
  private static final float[][] MASKS = {{.9f, .2f, .5f}, {.1f, .8f, .5f}};

  private static Table table;

  @BeforeAll
  static void read() {
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
    table = Table.read(RowSource.of(attributes, rows, weights), Scaling.NONE);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static ClusteringSettings settings(int centres) {
    return ClusteringSettings.builder().size(2, centres).build();
  }

  private static MetaClusterModel groups(int centres, int seed) {
    return GroupSeeding.model(table, settings(centres), MASKS, new Well19937c(seed));
  }

  @Test
  void everyAttributeIsWithItsLargestMask() {
    MetaClusterModel model = groups(2, 1);
    assertThat(model.masks()).isDeepEqualTo(new float[][] {{1, 0, .5f}, {0, 1, .5f}});
  }

  @Test
  void centresAreRowsFarFromEachOther() {
    float mean = (float) table.statistics().mean(1);
    for (int seed = 1; seed <= 20; seed++) {
      MetaClusterModel model = groups(3, seed);
      Set<Float> ofA = new HashSet<>();
      Set<Float> ofB = new HashSet<>();
      for (int k = 0; k < 3; k++) {
        ofA.add(model.centre(0, k)[0]);
        ofB.add(model.centre(1, k)[1]);
        assertThat(model.centre(0, k)[1]).isIn(0f, 50f, mean);
      }
      // by the attributes that a clusterer owns alone
      assertThat(ofA).as("seed %d", seed).containsExactlyInAnyOrder(0f, 100f, 200f);
      assertThat(ofB).as("seed %d", seed).containsExactlyInAnyOrder(0f, 50f, mean);
    }
  }

  /** A row is drawn with a probability that grows with its squared distance. */
  @Test
  void distantRowsAreMoreProbable() {
    int far = 0;
    for (int seed = 1; seed <= 300; seed++) {
      MetaClusterModel model = groups(2, seed);
      float first = model.centre(0, 0)[0];
      far += first == 0 && model.centre(0, 1)[0] == 200 ? 1 : 0;
      assertThat(model.centre(0, 1)[0]).isNotEqualTo(first);
    }
    // a third begins at 0, of these 4 of 5 go on at 200
    assertThat(far).isBetween(60, 100);
  }

  @Test
  void moreCentresThanDifferentRowsMayBeAlike() {
    MetaClusterModel model = groups(9, 1);
    for (int k = 0; k < 9; k++) {
      assertThat(model.centre(0, k)[0]).isIn(0f, 100f, 200f);
    }
  }
}
