package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the polish ends with, worked out again in double without any tricks. */
class PolishPhaseTest {

  private static final int ROWS = 240;
  private static final int CLUSTERERS = 2;
  private static final int CENTRES = 3;

  private static Table table;
  private static TrainedModel trained;
  private static final List<Progress> ROUNDS = new ArrayList<>();

  /** Two groups of attributes, one nominal, one constant; gaps; weights of 0, .5, 1 and 2. */
  @BeforeAll
  static void train() throws InterruptedException {
    RandomGenerator random = new Well19937c(7);
    double[][] rows = new double[ROWS][];
    double[] weights = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      int first = random.nextInt(3);
      int second = random.nextInt(3);
      rows[i] = new double[] {
        4 * first + random.nextGaussian(),
        7,
        second + 0.3 * random.nextGaussian(),
        random.nextDouble() < 0.2 ? Double.NaN : first,
        50 - 9 * second + 2 * random.nextGaussian(),
        random.nextDouble() < 0.1 ? Double.NaN : first + 0.8 * random.nextGaussian()
      };
      weights[i] = new double[] {0, 0.5, 1, 2}[random.nextInt(4)];
    }
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("a"),
        AttributeSpec.numeric("constant"),
        AttributeSpec.numeric("c"),
        new AttributeSpec("d", List.of("x", "y", "z")),
        AttributeSpec.numeric("e"),
        AttributeSpec.numeric("f"));
    table = Table.read(RowSource.of(attributes, rows, weights), Scaling.STANDARD);
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(CLUSTERERS, CENTRES)
        .passes(4)
        .polishRounds(50)
        .build();
    trained = TableTraining.train(table, settings, progress -> {
      if (progress.phase() == Progress.Phase.POLISHING) {
        ROUNDS.add(progress);
      }
      return true;
    });
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static float[] row(int i) {
    float[] row = new float[table.layout().columns()];
    table.copyRow(i, row);
    return row;
  }

  private static int owner(int column) {
    return trained.model().owner(table.layout().attributeOf(column));
  }

  private static boolean counts(int column) {
    return table.layout().isInformative(table.layout().attributeOf(column));
  }

  @Test
  void masksAreHard() {
    MetaClusterModel model = trained.model();
    for (int a = 0; a < 6; a++) {
      for (int m = 0; m < CLUSTERERS; m++) {
        float expected = a == 1 ? 0.5f : model.owner(a) == m ? 1 : 0;
        assertThat(model.mask(m, a)).isEqualTo(expected);
      }
    }
    assertThat(model.owner(1)).isEqualTo(MetaClusterModel.NO_OWNER);
    assertThat(model.owner(0)).isEqualTo(model.owner(3)).isEqualTo(model.owner(5));
    assertThat(model.owner(2)).isEqualTo(model.owner(4)).isNotEqualTo(model.owner(0));
  }

  @Test
  void everyRowHasItsNearestCentres() {
    for (int i = 0; i < ROWS; i++) {
      float[] row = row(i);
      for (int m = 0; m < CLUSTERERS; m++) {
        double[] distances = new double[CENTRES];
        for (int k = 0; k < CENTRES; k++) {
          for (int d = 0; d < row.length; d++) {
            double r = row[d] - trained.model().centre(m, k)[d];
            distances[k] += counts(d) && owner(d) == m && !Double.isNaN(r) ? r * r : 0;
          }
        }
        double least = Arrays.stream(distances).min().orElseThrow();
        assertThat(distances[trained.codes()[i][m]]).isCloseTo(least, within(1e-5));
      }
    }
  }

  /** Weight, sum and sum of squares of the known values of a column, of the rows with a symbol. */
  private static double[] sums(int m, int k, int d) {
    double[] sums = new double[3];
    for (int i = 0; i < ROWS; i++) {
      double x = row(i)[d];
      if (trained.codes()[i][m] == k && !Double.isNaN(x)) {
        sums[0] += table.weight(i);
        sums[1] += table.weight(i) * x;
        sums[2] += table.weight(i) * x * x;
      }
    }
    return sums;
  }

  @Test
  void centresAreTheMeansOfTheirRows() {
    for (int m = 0; m < CLUSTERERS; m++) {
      for (int k = 0; k < CENTRES; k++) {
        for (int d = 0; d < table.layout().columns(); d++) {
          double[] sums = sums(m, k, d);
          assertThat((double) trained.model().centre(m, k)[d])
              .as("column %d of centre %d of %d", d, k, m)
              .isCloseTo(sums[1] / sums[0], within(1e-5));
        }
      }
    }
  }

  private static double squaredError(int m, int d) {
    double error = 0;
    for (int k = 0; k < CENTRES; k++) {
      double[] sums = sums(m, k, d);
      error += sums[2] - sums[1] * sums[1] / sums[0];
    }
    return error;
  }

  @Test
  void everyAttributeIsWithTheClustererThatExplainsItBest() {
    for (int a = 0; a < 6; a++) {
      double own = 0;
      double other = 0;
      for (int d = table.layout().firstColumn(a);
          counts(d) && table.layout().attributeOf(d) == a;
          d++) {
        own += squaredError(owner(d), d);
        other += squaredError(1 - owner(d), d);
        if (d + 1 == table.layout().columns()) {
          break;
        }
      }
      assertThat(own).as("attribute %d", a).isLessThanOrEqualTo(other + 1e-9);
    }
  }

  @Test
  void theErrorIsWhatIsLeft() {
    double error = 0;
    double total = 0;
    for (int d = 0; d < table.layout().columns(); d++) {
      if (counts(d)) {
        error += squaredError(owner(d), d);
        double known = 0;
        for (int i = 0; i < ROWS; i++) {
          known += Float.isNaN(row(i)[d]) ? 0 : table.weight(i);
        }
        total += known * table.statistics().variance(d);
      }
    }
    Progress last = ROUNDS.get(ROUNDS.size() - 1);
    assertThat(last.error()).isCloseTo(error / total, within(1e-6));
    assertThat(trained.model().summary().relativeError()).isCloseTo(error / total, within(1e-5));
  }

  @Test
  void roundsAreReported() {
    assertThat(ROUNDS).hasSizeBetween(2, 49);
    for (int i = 0; i < ROUNDS.size(); i++) {
      Progress round = ROUNDS.get(i);
      assertThat(round.pass()).isEqualTo(i + 1);
      assertThat(round.passes()).isEqualTo(50);
      assertThat(round.rowsSeen()).isEqualTo((i + 1L) * ROWS);
      assertThat(round.rowsAtMost()).isEqualTo(50L * ROWS);
      assertThat(round.rowsPerSecond()).isPositive();
      assertThat(i == 0 ? 1 : ROUNDS.get(i - 1).error()).isGreaterThanOrEqualTo(round.error());
    }
  }
}
