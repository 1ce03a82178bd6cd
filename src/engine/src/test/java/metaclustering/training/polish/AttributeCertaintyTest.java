package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeCertaintyTest {

  private static final int ROWS = 600;

  private static MetaClusterModel train(double[][] rows, ClusteringSettings.Builder settings)
      throws InterruptedException {
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      return TableTraining.train(table, settings.build(), TrainingListener.NONE).model();
    }
  }

  /** Columns 0 to 2 follow one coin, 3 to 5 another, 6 both, 7 none. */
  private static double[][] rows(double noise) {
    Random random = new Random(1);
    double[][] rows = new double[ROWS][8];
    for (double[] row : rows) {
      int first = random.nextInt(2);
      int second = random.nextInt(2);
      for (int d = 0; d < 8; d++) {
        double value = d < 3 ? first : d < 6 ? second : d == 6 ? first + second : random.nextInt(2);
        row[d] = value + noise * random.nextGaussian();
      }
    }
    return rows;
  }

  @Test
  void ownersAreCertainAsFarAsOthersSayLess() throws InterruptedException {
    MetaClusterModel model = train(rows(0.1), ClusteringSettings.builder().size(2, 2));
    for (int d = 0; d < 6; d++) {
      assertThat(model.certainty(d)).as("column %d", d).isGreaterThan(0.95f);
    }
    assertThat(model.certainty(6)).as("both groups tell about it").isLessThan(0.4f);
    assertThat(model.certainty(7)).as("noise").isZero();
    assertThat(model.toString())
        .contains("Uncertain (these attributes may belong elsewhere): x7\n");
  }

  @Test
  void whoIsAloneIsCertainUnlessOthersTellAboutIt() throws InterruptedException {
    double[][] rows = IntStream.range(0, 200)
        .mapToObj(i -> new double[] {i % 2, i / 2 % 2, i / 4 % 2})
        .toArray(double[][]::new);
    MetaClusterModel apart = train(rows, ClusteringSettings.builder().size(3, 2));
    assertThat(new float[] {apart.certainty(0), apart.certainty(1), apart.certainty(2)})
        .containsExactly(1, 1, 1);
  }

  @Test
  void aSingleMetaClusterIsCertainOfWhatDependsOnTheRest() throws InterruptedException {
    MetaClusterModel model = train(rows(0.1), ClusteringSettings.builder().size(1, 4));
    assertThat(model.certainty(0)).isOne();
    assertThat(model.certainty(7)).isZero();
  }

  @Test
  void withoutPolishItIsTheMask() throws InterruptedException {
    MetaClusterModel model =
        train(rows(0.1), ClusteringSettings.builder().size(2, 2).polishRounds(0));
    assertThat(model.certainty(7)).isBetween(0.5f, 1f);
  }

  @Test
  void missingValuesAreLeftOut() throws InterruptedException {
    double[][] rows = rows(0.1);
    Random random = new Random(2);
    for (double[] row : rows) {
      row[random.nextInt(8)] = Double.NaN;
    }
    MetaClusterModel model = train(rows, ClusteringSettings.builder().size(2, 2));
    assertThat(model.certainty(1)).isGreaterThan(0.9f);
    assertThat(model.certainty(7)).isZero();
  }

  /** Two groups of attributes, one nominal; gaps, weights, and an attribute that follows both. */
  private static RowSource weighted() {
    Random random = new Random(3);
    double[][] rows = new double[90][];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int first = random.nextInt(3);
      int second = random.nextInt(2);
      rows[i] = new double[] {
        first + 0.3 * random.nextGaussian(),
        second + 0.3 * random.nextGaussian(),
        random.nextInt(6) == 0 ? Double.NaN : first,
        random.nextInt(6) == 0 ? Double.NaN : first + second + 0.4 * random.nextGaussian(),
        -second + 0.5 * random.nextGaussian(),
        random.nextGaussian(),
        5
      };
      weights[i] = new double[] {0, 0.5, 1, 3}[i % 4];
    }
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("a"),
        AttributeSpec.numeric("b"),
        new AttributeSpec("c", List.of("x", "y", "z")),
        AttributeSpec.numeric("d"),
        AttributeSpec.numeric("e"),
        AttributeSpec.numeric("f"),
        AttributeSpec.numeric("constant"));
    return RowSource.of(attributes, rows, weights);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void theyAreWhatTheFormulaSays(int metaClusters) throws InterruptedException {
    try (Table table = Table.read(weighted(), Scaling.STANDARD)) {
      ClusteringSettings settings =
          ClusteringSettings.builder().size(metaClusters, 3).passes(5).build();
      TrainedModel trained = TableTraining.train(table, settings, TrainingListener.NONE);
      WorkedOut workedOut = new WorkedOut(trained.model(), table, trained.codes());
      for (int a = 0; a < 7; a++) {
        assertThat((double) trained.model().certainty(a))
            .as("attribute %d", a)
            .isCloseTo(workedOut.certainty(a), within(1e-5));
      }
    }
  }

  /** The formula once more, without any tricks. */
  private record WorkedOut(MetaClusterModel model, Table table, int[][] codes) {

    double certainty(int a) {
      int owner = model.owner(a);
      if (owner == MetaClusterModel.NO_OWNER) {
        return 0;
      }
      int[] own = IntStream.range(0, codes.length).map(i -> label(i, owner, a)).toArray();
      double share = share(a, own);
      int labels = used(a, own);
      double n = rows(a);
      if (labels < 2 || n <= labels || !isSignificant(share, labels, n)) {
        return 0;
      }
      double best = 0;
      for (int m = 0; m < model.metaClusters(); m++) {
        int other = m;
        int[] theirs = Arrays.stream(codes).mapToInt(code -> code[other]).toArray();
        best = m == owner ? best : Math.max(best, adjusted(share(a, theirs), used(a, theirs), n));
      }
      double q = adjusted(share, labels, n);
      return Math.max(0, q - best) / q;
    }

    private boolean isSignificant(double share, int labels, double n) {
      if (share > 1 - 1e-12) {
        return true;
      }
      double ratio = share / (labels - 1) / ((1 - share) / (n - labels));
      double chance = 1 - new FDistribution(labels - 1, n - labels).cumulativeProbability(ratio);
      return chance < 0.05 / model.layout().informativeAttributes();
    }

    private static double adjusted(double share, int labels, double n) {
      return 1 - (1 - share) * (n - 1) / (n - labels);
    }

    /** The owner's symbol of a row by all of its attributes but one, unless that is its only one. */
    private int label(int i, int owner, int a) {
      boolean alone = IntStream.range(0, 7).filter(b -> model.owner(b) == owner).count() == 1;
      double[] distances = new double[3];
      for (int d = 0; d < table.layout().columns(); d++) {
        int b = table.layout().attributeOf(d);
        for (int k = 0; k < 3 && model.owner(b) == owner && (b != a || alone); k++) {
          double gap = value(i, d) - model.centre(owner, k)[d];
          distances[k] += Double.isNaN(gap) ? 0 : gap * gap;
        }
      }
      return IntStream.range(0, 3)
          .reduce(0, (best, k) -> distances[k] < distances[best] - 1e-9 ? k : best);
    }

    private double value(int i, int d) {
      float[] row = new float[table.layout().columns()];
      table.copyRow(i, row);
      return row[d];
    }

    private IntStream columns(int a) {
      return IntStream.range(0, table.layout().columns())
          .filter(d -> table.layout().attributeOf(d) == a);
    }

    private IntStream known(int a) {
      int first = columns(a).min().orElseThrow();
      return IntStream.range(0, codes.length)
          .filter(i -> table.weight(i) > 0 && !Double.isNaN(value(i, first)));
    }

    private int used(int a, int[] labels) {
      return (int) known(a).map(i -> labels[i]).distinct().count();
    }

    /** As many rows of equal weight. */
    private double rows(int a) {
      double all = table.totalWeight();
      double squares = 0;
      for (int i = 0; i < codes.length; i++) {
        squares += table.weight(i) * table.weight(i);
      }
      return all * all / squares * known(a).mapToDouble(table::weight).sum() / all;
    }

    private double share(int a, int[] labels) {
      double left = columns(a).mapToDouble(d -> squares(a, d, labels)).sum();
      return 1
          - left
              / columns(a)
                  .mapToDouble(d -> squares(a, d, new int[labels.length]))
                  .sum();
    }

    /** Squared deviations from the labels' means. */
    private double squares(int a, int d, int[] labels) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        int label = k;
        int[] rows = known(a).filter(i -> labels[i] == label).toArray();
        double weight = IntStream.of(rows).mapToDouble(table::weight).sum();
        double mean =
            IntStream.of(rows).mapToDouble(i -> table.weight(i) * value(i, d)).sum() / weight;
        for (int i : rows) {
          sum += table.weight(i) * Math.pow(value(i, d) - mean, 2);
        }
      }
      return sum;
    }
  }
}
