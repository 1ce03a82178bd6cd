package metaclustering.finalclusters.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class AttributeModelTest {

  private static double[] ones(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] numbers(int rows) {
    RandomGenerator random = new Well19937c(5);
    return DoubleStream.generate(random::nextGaussian).limit(rows).toArray();
  }

  @Test
  void onlyCellsWithAnotherValueAreListed() {
    double[] values = {0, 3, 0, 0, Double.NaN, 0, 0};
    AttributeCells cells = AttributeCells.of(values, ValueShares.of(values, ones(7), 4));
    assertThat(cells.common()).isZero();
    assertThat(cells.rows()).containsExactly(1, 4);
    assertThat(cells.values()).containsExactly(3, Double.NaN);
    assertThat(cells.cells()).containsExactly(3, -1);
    assertThat(cells.position(0)).isZero();
    assertThat(cells.position(2)).isEqualTo(1);
    assertThat(cells.position(7)).isEqualTo(2);
    double[] mixed = {0, 1, 0, 1};
    AttributeCells all = AttributeCells.of(mixed, ValueShares.of(mixed, ones(4), 2));
    assertThat(all.hasCommon()).isFalse();
    assertThat(all.rows()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void sharesOfValuesAreSmoothed() {
    ValueShares shares =
        ValueShares.of(new double[] {0, 0, 1, Double.NaN}, new double[] {1, 1, 2, 9}, 3);
    assertThat(shares.shares()).containsExactly(2.5 / 5.5, 2.5 / 5.5, .5 / 5.5);
    assertThat(shares.logDensity(2)).isEqualTo(Math.log(.5 / 5.5));
  }

  @Test
  void binsHoldEquallyManyRows() {
    double[] values = numbers(1_600);
    NumberHistogram histogram = NumberHistogram.of(values, ones(values.length));
    assertThat(histogram.cells()).isEqualTo(16);
    for (double share : histogram.shares()) {
      assertThat(share).isCloseTo(1 / 16.0, within(.001));
    }
    assertThat(histogram.centre()).isCloseTo(0, within(.1));
    assertThat(histogram.variance()).isCloseTo(.95, within(.1));
    assertThat(integral(histogram)).isCloseTo(1, within(1e-4));
  }

  /** Of the bins, and of the tails on both sides. */
  private static double integral(NumberHistogram histogram) {
    double range = histogram.high() - histogram.low();
    double sum = 0;
    for (int b = 0; b < histogram.cells(); b++) {
      double from = b == 0 ? histogram.low() : histogram.edges()[b - 1];
      double to = b == histogram.cells() - 1 ? histogram.high() : histogram.edges()[b];
      sum += (to - from) * Math.exp(histogram.logDensity((from + to) / 2));
    }
    for (double out = .005; out < 20; out += .01) {
      sum += .01 * range * Math.exp(histogram.logDensity(histogram.low() - out * range));
      sum += .01 * range * Math.exp(histogram.logDensity(histogram.high() + out * range));
    }
    return sum;
  }

  @Test
  void aFrequentValueHasABinOfItsOwn() {
    double[] values = numbers(1_000);
    Arrays.fill(values, 0, 600, 0);
    NumberHistogram histogram = NumberHistogram.of(values, ones(values.length));
    int bin = histogram.cell(0);
    assertThat(histogram.share(bin)).isCloseTo(.6, within(.01));
    assertThat(histogram.cell(.05)).isNotEqualTo(bin);
    assertThat(histogram.cell(-.05)).isNotEqualTo(bin);
    assertThat(integral(histogram)).isCloseTo(1, within(1e-4));
  }

  @Test
  void fewValuesHaveABinEach() {
    NumberHistogram histogram = NumberHistogram.of(new double[] {1, 2, 4, 4, Double.NaN}, ones(5));
    assertThat(histogram.edges()).containsExactly(1.5, 3);
    assertThat(histogram.low()).isEqualTo(.5);
    assertThat(histogram.high()).isEqualTo(5);
    assertThat(integral(histogram)).isCloseTo(1, within(1e-4));
  }

  @Test
  void oneHugeValueDoesNotMoveCentreAndVariance() {
    double[] values = numbers(300);
    values[7] = 1e6;
    NumberHistogram histogram = NumberHistogram.of(values, ones(values.length));
    assertThat(histogram.centre()).isCloseTo(0, within(.2));
    assertThat(histogram.variance()).isCloseTo(.95, within(.2));
  }

  /** Two components, of the first and the second half of the rows. */
  private static double[] halves(int rows) {
    double[] memberships = new double[2 * rows];
    for (int i = 0; i < rows; i++) {
      memberships[2 * i + (i < rows / 2 ? 0 : 1)] = 1;
    }
    return memberships;
  }

  private static AttributeModel fitted(AttributeModel model, AttributeCells cells, int rows) {
    double[] sums = new double[model.sums()];
    model.collect(cells, 0, rows, halves(rows), sums);
    model.measure(cells, 0, rows, halves(rows), sums);
    return model.fitted(cells, sums, new double[] {rows / 2.0, rows / 2.0});
  }

  @Test
  void normalsFitTheirRows() {
    double[] values = numbers(400);
    for (int i = 200; i < 400; i++) {
      values[i] = 20 + 2 * values[i];
    }
    values[3] = 15;
    NumberHistogram histogram = NumberHistogram.of(values, ones(400));
    AttributeCells cells = AttributeCells.of(values, histogram);
    AttributeModel model = Normals.start(histogram, 2);
    for (int step = 0; step < 10; step++) {
      model = fitted(model, cells, 400);
    }
    Normals normals = (Normals) model;
    assertThat(normals.means()[0]).isCloseTo(0, within(.2));
    assertThat(normals.means()[1]).isCloseTo(20, within(.4));
    assertThat(normals.variances()[0]).isBetween(1.0, 2.5);
    assertThat(normals.variances()[1]).isBetween(2.5, 4.5);
    assertThat(normals.parameters()).isEqualTo(4);
    double far = normals.ratio(0, 20);
    assertThat(far).isCloseTo(.05, within(1e-3));
    double[] products = ones(2 * 400);
    normals.multiply(cells, 0, 400, products);
    for (int i = 0; i < 400; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(products[2 * i + j]).isCloseTo(normals.ratio(j, values[i]), within(1e-9));
      }
    }
  }

  @Test
  void commonValuesCountWithoutBeingListed() {
    double[] values = numbers(400);
    Arrays.fill(values, 0, 250, 0);
    NumberHistogram histogram = NumberHistogram.of(values, ones(400));
    AttributeCells listed = AttributeCells.of(values, histogram);
    int[] rows = new int[400];
    Arrays.setAll(rows, i -> i);
    int[] numbers = Arrays.stream(values).mapToInt(histogram::cell).toArray();
    AttributeCells all = new AttributeCells(rows, values, numbers, Double.NaN, -1);
    assertThat(listed.rows()).hasSize(150);
    for (boolean isHistogram : new boolean[] {false, true}) {
      AttributeModel few = NumericModel.start(histogram, 2).withHistogram(isHistogram);
      AttributeModel many = few;
      for (int step = 0; step < 3; step++) {
        few = fitted(few, listed, 400);
        many = fitted(many, all, 400);
      }
      for (double x : new double[] {-1, 0, .5}) {
        assertThat(few.ratio(0, x)).isCloseTo(many.ratio(0, x), within(1e-6));
        assertThat(few.ratio(1, x)).isCloseTo(many.ratio(1, x), within(1e-6));
      }
      assertThat(((NumericModel) few).normalGain())
          .isCloseTo(((NumericModel) many).normalGain(), within(1e-6));
      assertThat(((NumericModel) few).histogramGain())
          .isCloseTo(((NumericModel) many).histogramGain(), within(1e-6));
      double[] products = ones(800);
      few.multiply(listed, 0, 400, products);
      assertThat(products[0]).isEqualTo(1);
      assertThat(products[2 * 300 + 1])
          .isCloseTo(few.ratio(1, values[300]) / few.ratio(1, 0), within(1e-9));
    }
  }

  @Test
  void ratiosOfValuesAreSmoothedByARowOfTheBackground() {
    double[] values = {0, 0, 0, 1, 1, 1, 1, 1};
    ValueShares shares = ValueShares.of(values, ones(8), 2);
    AttributeCells cells = AttributeCells.of(values, shares);
    AttributeModel model = fitted(CellRatios.start(shares, false, 2), cells, 8);
    double zero = shares.share(0);
    assertThat(model.ratio(0, 0)).isCloseTo((3 + zero) / 5 / zero, within(1e-12));
    assertThat(model.ratio(1, 0)).isCloseTo(zero / 5 / zero, within(1e-12));
    assertThat(model.parameters()).isEqualTo(2);
  }

  @Test
  void binsBesideAFrequentValueKeepTheirShares() {
    double[] half = numbers(200);
    Arrays.fill(half, 0, 160, 0);
    double[] values = Arrays.copyOf(half, 400);
    System.arraycopy(half, 0, values, 200, 200);
    NumberHistogram histogram = NumberHistogram.of(values, ones(400));
    AttributeCells cells = AttributeCells.of(values, histogram);
    AttributeModel model = fitted(CellRatios.start(histogram, true, 2), cells, 400);
    for (double value : half) {
      assertThat(model.ratio(0, value)).isCloseTo(1, within(.05));
      assertThat(model.ratio(1, value)).isCloseTo(1, within(.05));
    }
  }

  @Test
  void histogramsAreForHumps() {
    RandomGenerator random = new Well19937c(5);
    double[] values = new double[400];
    Arrays.setAll(values, i -> {
      int hump = 2 * random.nextInt(2) + (i < 200 ? 0 : 1);
      return 10 * hump + random.nextGaussian();
    });
    assertThat(better(values).isHistogram()).isTrue();
    Arrays.setAll(values, i -> (i < 200 ? 0 : 10) + random.nextGaussian());
    assertThat(better(values).isHistogram()).isFalse();
  }

  private static NumericModel better(double[] values) {
    NumberHistogram histogram = NumberHistogram.of(values, ones(values.length));
    AttributeCells cells = AttributeCells.of(values, histogram);
    AttributeModel model = NumericModel.start(histogram, 2);
    AttributeModel one = NumericModel.start(histogram, 1);
    for (int step = 0; step < 10; step++) {
      model = fitted(model, cells, values.length);
      double[] sums = new double[one.sums()];
      one.collect(cells, 0, values.length, ones(values.length), sums);
      one.measure(cells, 0, values.length, ones(values.length), sums);
      one = one.fitted(cells, sums, new double[] {values.length});
    }
    double oneNormal = ((NumericModel) one).normalGain();
    return ((NumericModel) model).better(oneNormal, Math.log(values.length));
  }
}
