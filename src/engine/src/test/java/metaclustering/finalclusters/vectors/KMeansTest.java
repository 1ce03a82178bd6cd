package metaclustering.finalclusters.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import metaclustering.parallel.Workers;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class KMeansTest {

  @Test
  void distinctPointsHaveACentreEach() throws Exception {
    float[][] points = new float[60][];
    double[] weights = new double[60];
    for (int i = 0; i < 60; i++) {
      points[i] = new float[] {i % 6, (i % 6) * (i % 6), 0, 0, 1};
      weights[i] = 1 + i % 2;
    }
    for (long seed = 1; seed <= 5; seed++) {
      try (Workers workers = new Workers(2)) {
        KMeans found = KMeans.of(points, weights, 6, 30, new Well19937c(seed), workers);
        for (int i = 0; i < 60; i++) {
          assertThat(found.centres()[found.labels()[i]]).isEqualTo(points[i]);
          assertThat(KMeans.squaredDistance(found.centres()[found.labels()[i]], points[i]))
              .isZero();
        }
      }
    }
  }

  @Test
  void centresAreWeightedMeans() throws Exception {
    float[][] points = {{0}, {1}, {10}, {14}};
    try (Workers workers = new Workers(1)) {
      KMeans found =
          KMeans.of(points, new double[] {1, 3, 1, 1}, 2, 30, new Well19937c(1), workers);
      float[] centres = {found.centres()[0][0], found.centres()[1][0]};
      Arrays.sort(centres);
      assertThat(centres).containsExactly(.75f, 12);
      assertThat(KMeans.squaredDistance(new float[] {1, 2, 3, 4, 5}, new float[] {0, 0, 0, 0, 0}))
          .isEqualTo(55);
    }
  }

  @Test
  void rowsOfManyColumnsKeepTheirDistances() throws Exception {
    RandomGenerator random = new Well19937c(1);
    double[][] rows = new double[200][100];
    for (double[] row : rows) {
      double[] hidden = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int d = 0; d < 100; d++) {
        row[d] = hidden[d % 3] + .01 * random.nextGaussian();
      }
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE);
        Workers workers = new Workers(2)) {
      PrincipalComponents space = PrincipalComponents.of(table, 1);
      assertThat(space.dimensions()).isEqualTo(48);
      int[] all = new int[200];
      Arrays.setAll(all, i -> i);
      float[][] points = space.points(table, all, workers);
      float[][] vectors = RowVectors.of(table, all);
      for (int i = 1; i < 200; i++) {
        float exact = KMeans.squaredDistance(vectors[0], vectors[i]);
        assertThat(KMeans.squaredDistance(points[0], points[i]))
            .isCloseTo(exact, within(.01f * exact + .1f));
      }
    }
  }

  @Test
  void ranksAndCutOffValuesGoFromZeroToOne() {
    double[][] rows = new double[100][];
    for (int i = 0; i < 100; i++) {
      rows[i] = new double[] {i == 99 ? 1e6 : i, i % 3, i % 2};
    }
    rows[50][0] = Double.NaN;
    rows[51][1] = Double.NaN;
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("x"),
        new AttributeSpec("three", List.of("a", "b", "c")),
        new AttributeSpec("two", List.of("a", "b")));
    double[][] cells = new double[3][100];
    for (int a = 0; a < 3; a++) {
      for (int i = 0; i < 100; i++) {
        cells[a][i] = rows[i][a];
      }
    }
    try (Table table = Table.read(RowSource.of(attributes, rows), Scaling.RANGE)) {
      int[] all = {0, 1, 2};
      float[][] ranks = RowVectors.evened(table.layout(), all, cells, true);
      float[][] cut = RowVectors.evened(table.layout(), all, cells, false);
      assertThat(ranks[0]).hasSize(5);
      assertThat(ranks[0][0]).isZero();
      assertThat(ranks[99][0]).isEqualTo(1);
      assertThat(ranks[25][0]).isCloseTo(25 / 98f, within(.01f));
      assertThat(ranks[50][0]).isCloseTo(.5f, within(.02f));
      assertThat(cut[99][0]).isEqualTo(1);
      assertThat(cut[0][0]).isZero();
      assertThat(cut[40][0]).isCloseTo(39 / 97f, within(.001f));
      assertThat(ranks[4][1]).isZero();
      assertThat(ranks[4][2]).isEqualTo((float) Math.sqrt(.5));
      assertThat(ranks[51][1]).isCloseTo((float) (Math.sqrt(.5) * 33 / 99), within(.02f));
      assertThat(ranks[5][4]).isEqualTo(1);
    }
  }
}
