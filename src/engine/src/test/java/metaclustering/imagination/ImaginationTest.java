package metaclustering.imagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two independent parts: three numeric attributes near 0 or near 10 together, and three nominal ones
 * that are equal; a seventh attribute is constant.
 */
class ImaginationTest {

  private static final List<String> VALUES = List.of("a", "b", "c");
  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("x0"),
      AttributeSpec.numeric("x1"),
      AttributeSpec.numeric("x2"),
      new AttributeSpec("n0", VALUES),
      new AttributeSpec("n1", VALUES),
      new AttributeSpec("n2", VALUES),
      AttributeSpec.numeric("constant"));

  private static double[][] rows;
  private static RowSource source;
  private static MetaClusterModel model;
  private static RowDistribution distribution;
  private static Imagination imagination;

  @BeforeAll
  static void train() throws InterruptedException {
    Random random = new Random(1);
    rows = new double[600][];
    for (int i = 0; i < rows.length; i++) {
      double x = random.nextBoolean() ? 10 : 0;
      int n = random.nextInt(3);
      rows[i] = new double[] {
        x + random.nextGaussian() / 4,
        x + random.nextGaussian() / 4,
        x + random.nextGaussian() / 4,
        n,
        n,
        n,
        7
      };
    }
    source = RowSource.of(ATTRIBUTES, rows);
    try (Table table = Table.read(source, Scaling.RANGE)) {
      model = TableTraining.train(
              table, ClusteringSettings.builder().size(2, 3).build(), TrainingListener.NONE)
          .model();
    }
    distribution = RowDistribution.learn(model, source, 4, 3, 1);
    imagination = new Imagination(distribution);
  }

  private static RowDistribution learned(int clusters, int rounds) throws InterruptedException {
    return RowDistribution.learn(model, source, clusters, rounds, 1);
  }

  @Test
  void theParts() {
    assertThat(model.owner(0)).isEqualTo(model.owner(1)).isEqualTo(model.owner(2));
    assertThat(model.owner(3)).isEqualTo(model.owner(4)).isNotEqualTo(model.owner(0));
  }

  @Test
  void aChangeStaysInItsPart() {
    int nominal = model.owner(3);
    for (int i = 0; i < 100; i++) {
      int[] code = imagination.code(rows[i]);
      int[] other = imagination.with(code, nominal, imagination.next(code, nominal));
      double[] changed = imagination.change(rows[i], other);
      assertThat(Arrays.copyOf(changed, 3)).isEqualTo(Arrays.copyOf(rows[i], 3));
      assertThat(changed[3]).isNotEqualTo(rows[i][3]).isEqualTo(changed[4]).isEqualTo(changed[5]);
      assertThat(changed[6]).isEqualTo(7);
    }
  }

  @Test
  void aNumericChangeKeepsWhatIsTheRowsOwn() {
    int numeric = model.owner(0);
    double[] row = {0.3, -0.2, 0.1, 1, 1, 1, 7};
    int[] code = imagination.code(row);
    double[] before = model.decode(code);
    int[] far = code;
    for (int k = 0; k < 3; k++) {
      int[] other = imagination.with(code, numeric, k);
      far = model.decode(other)[0] > 5 ? other : far;
    }
    double[] after = model.decode(far);
    double[] changed = imagination.change(row, far);
    assertThat(after[0]).isGreaterThan(5);
    assertThat(changed[1]).isCloseTo(row[1] + after[1] - before[1], within(1e-9));
    double[] unchanged = imagination.change(row, code);
    assertThat(unchanged).isEqualTo(row);
  }

  @Test
  void aChangeEndsAtTheLargestValueOfTraining() {
    int numeric = model.owner(0);
    double most = Arrays.stream(rows).mapToDouble(row -> row[0]).max().orElseThrow();
    for (double[] row : rows) {
      int[] code = imagination.code(row);
      for (int k = 0; k < 3; k++) {
        double[] changed = imagination.change(row, imagination.with(code, numeric, k));
        assertThat(changed[0]).isLessThanOrEqualTo(most + 1e-5);
      }
    }
  }

  @Test
  void missingValuesOfAChangedRowAreThoseOfTheCode() {
    double[] row = rows[0].clone();
    row[1] = Double.NaN;
    row[4] = Double.NaN;
    int[] code = imagination.code(row);
    double[] changed = imagination.change(row, code);
    assertThat(changed[1]).isEqualTo(model.decode(code)[1]);
    assertThat(changed[4]).isEqualTo(model.decode(code)[4]);
  }

  @Test
  void nextGoesRound() {
    assertThat(imagination.next(new int[] {0, 1}, 1)).isEqualTo(2);
    assertThat(imagination.next(new int[] {2, 1}, 0)).isZero();
  }

  @Test
  void aRandomSymbolIsAnotherOne() {
    Well19937c random = new Well19937c(1);
    for (int i = 0; i < 200; i++) {
      int[] code = imagination.code(rows[i]);
      assertThat(imagination.random(code, i % 2, random))
          .isNotEqualTo(code[i % 2])
          .isBetween(0, 2);
    }
  }

  @Test
  void symbolsGivenOthersAreADistribution() {
    double[] given = distribution.symbolsGiven(new int[] {0, 0}, 1);
    assertThat(given).hasSize(3);
    assertThat(Arrays.stream(given).sum()).isCloseTo(1, within(1e-12));
    assertThat(given).isEqualTo(distribution.symbolsGiven(new int[] {0, 2}, 1));
  }

  @Test
  void drawnRowsAreLikeTheRows() {
    Well19937c random = new Well19937c(1);
    int high = 0;
    int[] values = new int[3];
    for (int i = 0; i < 3_000; i++) {
      double[] row = imagination.draw(1, random);
      assertThat(Math.abs(row[0] - row[1])).isLessThan(5);
      assertThat(row[6]).isEqualTo(7);
      high += row[0] > 5 ? 1 : 0;
      values[(int) row[3]]++;
    }
    double ofRows = Arrays.stream(rows).filter(row -> row[0] > 5).count() / 600.0;
    assertThat(high / 3_000.0).isCloseTo(ofRows, within(0.04));
    for (int v = 0; v < 3; v++) {
      double value = v;
      double share = Arrays.stream(rows).filter(row -> row[3] == value).count() / 600.0;
      assertThat(values[v] / 3_000.0).isCloseTo(share, within(0.04));
    }
  }

  @Test
  void withoutSpreadTheValuesAreTheCentres() {
    int[] code = {1, 1};
    double[] once = imagination.draw(code, 0, new Well19937c(1));
    assertThat(imagination.draw(code, 0, new Well19937c(2))).isEqualTo(once);
    assertThat(once[0]).isCloseTo(model.decode(code)[0], within(0.2));
  }

  @Test
  void missingValuesAreFilledFromTheirPart() {
    Imputation imputation = new Imputation(List.of(distribution));
    double missing = Double.NaN;
    double[] filled =
        imputation.fill(new double[] {9.9, missing, 10.2, missing, 2, missing, missing});
    assertThat(filled[0]).isEqualTo(9.9);
    assertThat(filled[1]).isCloseTo(10, within(0.3));
    assertThat(filled[3]).isEqualTo(2);
    assertThat(filled[5]).isEqualTo(2);
    assertThat(filled[6]).isEqualTo(7);
    double[] nothing = new double[7];
    Arrays.fill(nothing, missing);
    double mean = Arrays.stream(rows).mapToDouble(row -> row[0]).average().orElseThrow();
    assertThat(imputation.fill(nothing)[0]).isCloseTo(mean, within(0.3));
  }

  @Test
  void thePartThatIsStrangeIsFound() {
    Surprise surprise = new Surprise(distribution, source);
    double[] usual = rows[0];
    double[] numbers = usual.clone();
    numbers[1] = 10 - numbers[1];
    double[] names = usual.clone();
    names[4] = (names[4] + 1) % 3;
    assertThat(surprise.of(usual).ofRow()).isLessThan(3);
    assertThat(surprise.of(numbers).ofRow()).isGreaterThan(4);
    assertThat(surprise.of(numbers).strangest()).isEqualTo(model.owner(0));
    assertThat(surprise.of(names).ofRow()).isGreaterThan(4);
    assertThat(surprise.of(names).strangest()).isEqualTo(model.owner(3));
  }

  @Test
  void surpriseOfTrainingRowsIsStandard() {
    Surprise surprise = new Surprise(distribution, source);
    double mean = Arrays.stream(rows)
        .mapToDouble(row -> surprise.of(row).ofRow())
        .average()
        .orElseThrow();
    assertThat(mean).isCloseTo(0, within(1e-6));
  }

  @Test
  void partsAndWholeFitTogether() {
    for (int i = 0; i < 20; i++) {
      float[] all = distribution.columns(rows[i]);
      double[] without = rows[i].clone();
      for (int a = 0; a < 3; a++) {
        without[a] = Double.NaN;
      }
      Posterior posterior = distribution.posterior(all);
      double rest = distribution.posterior(distribution.columns(without)).logDensity();
      assertThat(posterior.surprise(model.owner(0)))
          .isCloseTo(rest - posterior.logDensity(), within(1e-9));
      for (double[] symbols : posterior.symbols()) {
        assertThat(Arrays.stream(symbols).sum()).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void roundsRaiseTheDensity() throws InterruptedException {
    RowDistribution before = learned(4, 0);
    RowDistribution after = learned(4, 5);
    double gain = 0;
    for (double[] row : rows) {
      gain += after.posterior(after.columns(row)).logDensity()
          - before.posterior(before.columns(row)).logDensity();
    }
    assertThat(gain).isGreaterThan(-1);
  }

  @Test
  void equalSeedsGiveEqualAnswers() throws InterruptedException {
    Imagination again = new Imagination(learned(4, 3));
    assertThat(again.draw(1, new Well19937c(3))).isEqualTo(imagination.draw(1, new Well19937c(3)));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    int[] code = {0, 0};
    assertThatThrownBy(() -> imagination.with(code, 2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no meta-cluster 2");
    assertThatThrownBy(() -> imagination.with(code, 0, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no centre 3");
    assertThatThrownBy(() -> imagination.code(new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values");
    assertThatThrownBy(() -> learned(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
    assertThatThrownBy(() -> learned(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 0");
  }
}
