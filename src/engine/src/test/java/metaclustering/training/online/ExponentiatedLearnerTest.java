package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.parallel.Workers;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The exponentiated rule against its definition, written down in double without any tricks. */
class ExponentiatedLearnerTest {

  private static final int ROWS = 400;
  private static final int CLUSTERERS = 3;
  private static final int CENTRES = 4;
  private static final int BLOCK = 4;

  /** Two numeric attributes, one of them far from 0, one nominal, one constant; gaps; weights. */
  private static Table table() {
    RandomGenerator random = new Well19937c(5);
    double[][] rows = new double[ROWS][];
    double[] weights = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      double first = random.nextDouble() < 0.1 ? Double.NaN : random.nextGaussian();
      double third = random.nextDouble() < 0.1 ? Double.NaN : random.nextInt(3);
      rows[i] = new double[] {first, 100 + random.nextDouble(), third, 7};
      weights[i] = random.nextInt(4) * 0.5;
    }
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("a"),
        AttributeSpec.numeric("b"),
        new AttributeSpec("c", List.of("x", "y", "z")),
        AttributeSpec.numeric("constant"));
    return Table.read(RowSource.of(attributes, rows, weights), Scaling.NONE);
  }

  private static float[][][] centres(OnlineLearner learner) {
    return learner.state.centres().byClusterer(learner.state.layout().columns());
  }

  @Test
  void followsItsDefinition() throws InterruptedException {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(CLUSTERERS, CENTRES)
        .randomRate(0)
        .blockSize(BLOCK)
        .maskRate(0.3)
        .build();
    try (Table table = table();
        Workers workers = new Workers(1)) {
      int columns = table.layout().columns();
      float[][][] seeds = Centres.nearMean(table, settings, new Well19937c(1));
      ExponentiatedLearner learner = new ExponentiatedLearner(
          LearnerState.begin(
              table,
              settings,
              new Masks(table.layout(), settings.numMetaClusters()),
              seeds,
              new RandomGenerator[CLUSTERERS]),
          workers,
          /* minMaskShare= */ 0,
          /* minVarianceShare= */ 0);
      Definition definition = new Definition(table, settings, seeds);
      float[][] rows = new float[BLOCK][columns];
      double[] weights = new double[BLOCK];
      for (int at = 0; at < ROWS; at += BLOCK) {
        for (int i = 0; i < BLOCK; i++) {
          table.copyRow(at + i, rows[i]);
          weights[i] = table.weight(at + i);
        }
        learner.learn(TrainingRows.of(rows, weights), BLOCK);
        definition.learn(rows, weights);
      }
      Offset<Float> close = Offset.offset(2e-3f);
      for (int m = 0; m < CLUSTERERS; m++) {
        assertThat(learner.masks()[m]).containsExactly(floats(definition.masks[m]), close);
        for (int k = 0; k < CENTRES; k++) {
          float[] expected = floats(definition.centres[m][k]);
          float[] actual = centres(learner)[m][k];
          // the constant attribute takes no part
          expected[columns - 1] = actual[columns - 1];
          assertThat(actual).as("centre %d of %d", k, m).containsExactly(expected, close);
        }
      }
      assertThat(learner.masks()[0][0]).isNotCloseTo(1f / CLUSTERERS, Offset.offset(0.05f));
      assertThat(learner.masks()[0][3]).isEqualTo(1f / CLUSTERERS);
    }
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  private static final class Definition {

    private final Table table;
    private final ClusteringSettings settings;
    private final double[][] masks;
    private final double[][][] centres;

    Definition(Table table, ClusteringSettings settings, float[][][] seeds) {
      this.table = table;
      this.settings = settings;
      int attributes = table.layout().attributes().size();
      this.masks = new double[CLUSTERERS][attributes];
      this.centres = new double[CLUSTERERS][CENTRES][table.layout().columns()];
      for (int m = 0; m < CLUSTERERS; m++) {
        java.util.Arrays.fill(masks[m], 1.0 / CLUSTERERS);
        for (int k = 0; k < CENTRES; k++) {
          for (int d = 0; d < table.layout().columns(); d++) {
            centres[m][k][d] = seeds[m][k][d];
          }
        }
      }
    }

    void learn(float[][] rows, double[] weights) {
      int attributes = table.layout().attributes().size();
      double[][] errors = new double[CLUSTERERS][attributes];
      for (int m = 0; m < CLUSTERERS; m++) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
          chosen[i] = nearest(m, rows[i]);
        }
        for (int i = 0; i < rows.length; i++) {
          double step = 1 - Math.pow(1 - settings.centreRate(), weights[i]);
          double[] centre = centres[m][chosen[i]];
          for (int d = 0; d < centre.length; d++) {
            double r = rows[i][d] - centre[d];
            int a = table.layout().attributeOf(d);
            if (!Double.isNaN(r) && table.layout().isInformative(a)) {
              errors[m][a] += weights[i] * r * r;
              centre[d] += step * r;
            }
          }
        }
      }
      for (int a = 0; a < attributes; a++) {
        if (table.layout().isInformative(a)) {
          moveMasks(a, errors);
        }
      }
    }

    private int nearest(int m, float[] row) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < CENTRES; k++) {
        double distance = 0;
        for (int d = 0; d < row.length; d++) {
          int a = table.layout().attributeOf(d);
          double r = masks[m][a] * (row[d] - centres[m][k][d]);
          distance += Double.isNaN(r) || !table.layout().isInformative(a) ? 0 : r * r;
        }
        if (distance < least) {
          least = distance;
          best = k;
        }
      }
      return best;
    }

    private void moveMasks(int a, double[][] errors) {
      double least = Double.POSITIVE_INFINITY;
      for (double[] error : errors) {
        least = Math.min(least, error[a]);
      }
      double variance = table.statistics().variance(table.layout(), a);
      double sum = 0;
      for (int m = 0; m < CLUSTERERS; m++) {
        masks[m][a] *= Math.exp(-settings.maskRate() * (errors[m][a] - least) / variance);
        masks[m][a] = Math.max(masks[m][a], 1e-3);
        sum += masks[m][a];
      }
      for (int m = 0; m < CLUSTERERS; m++) {
        masks[m][a] /= sum;
      }
    }
  }
}
