package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowDensityTest {
  private static final double MISSING = Double.NaN;
  private static final AttributeSpec COLOUR =
      new AttributeSpec("colour", List.of("red", "green", "blue"));
  private static final AttributeSpec FLAG = new AttributeSpec("flag", List.of("no", "yes"));

  /** A model with the figures measured on the rows that it was made for. */
  private static MetaClusterModel model(
      RowSource source, Geometry geometry, float[][] masks, float[][][] centres) {
    try (Table table = Table.read(source, Scaling.RANGE)) {
      float[] certainties = new float[masks[0].length];
      Arrays.fill(certainties, 1);
      MetaClusterModel model = new MetaClusterModel(
          table.layout(), table.statistics(), geometry, masks, centres, certainties);
      return model.withSummary(ModelSummary.measure(model, table, model.encode(source)));
    }
  }

  /** The density of one row in the attributes' own units. */
  private static double density(RowDensity density, TableLayout layout, double... cells) {
    RowSource source = RowSource.of(layout.attributes(), new double[][] {cells});
    return Math.exp(density.logDensity(layout.encode(source, 0)));
  }

  private static RowSource twoHeaps() {
    return RowSource.of(new double[][] {{0}, {1}, {2}, {10}, {11}, {12}});
  }

  private static MetaClusterModel heaps() {
    float[][][] centres = {{{1 / 12f}, {11 / 12f}}};
    return model(twoHeaps(), Geometry.MASKED_DISTANCE, new float[][] {{1}}, centres);
  }

  /** Normals around 1 and 11 of variance 4/6, each with one half. */
  @Test
  void twoHeapsByHand() {
    MetaClusterModel model = heaps();
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {3, 3}));
    double height = 0.5 / Math.sqrt(2 * Math.PI * 2 / 3.0);
    double tolerance = 1e-6;
    assertThat(density(density, model.layout(), 1)).isCloseTo(height, within(tolerance));
    assertThat(density(density, model.layout(), 12))
        .isCloseTo(height * Math.exp(-0.5 / (2 / 3.0)), within(tolerance));
    assertThat(density(density, model.layout(), 6)).isCloseTo(0, within(tolerance));
  }

  @Test
  void oneNumberIntegratesToOne() {
    MetaClusterModel model = heaps();
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {5, 1}));
    double step = 0.01;
    double sum = 0;
    for (int i = -1_000; i < 2_500; i++) {
      sum += step * density(density, model.layout(), step * i);
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  /** Two numbers in units of 50 and .5, masks soft or hard as the geometry likes. */
  private static MetaClusterModel plane(Geometry geometry) {
    Random random = new Random(1);
    double[][] rows = new double[200][2];
    for (double[] row : rows) {
      row[0] = 50 * random.nextDouble();
      row[1] = 7 + 0.5 * random.nextDouble();
    }
    float[][] hard = {{1, 0}, {0, 1}};
    float[][] soft = {{0.75f, 0.25f}, {0.25f, 0.75f}};
    boolean masked = geometry == Geometry.MASKED_SPACE;
    float own = masked ? 0.75f : 1;
    float other = masked ? 0.25f * 0.5f : 0.5f;
    float[][][] centres = {
      {{0.2f * own, other}, {0.5f * own, other}, {0.9f * own, other}},
      {{other, 0.1f * own}, {other, 0.4f * own}, {other, 0.8f * own}}
    };
    return model(RowSource.of(rows), geometry, masked ? soft : hard, centres);
  }

  private static final double STEP_0 = 1;
  private static final double STEP_1 = 0.01;

  private static double overTheSecond(RowDensity density, TableLayout layout, double first) {
    double sum = 0;
    for (double second = 6; second < 8.5; second += STEP_1) {
      sum += STEP_1 * density(density, layout, first, second);
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Geometry.class)
  void twoNumbersIntegrateToOne(Geometry geometry) {
    MetaClusterModel model = plane(geometry);
    RowDensity density = new RowDensity(model, TestMixtures.random(2, 2, 3, new Random(3)));
    double sum = 0;
    for (double first = -60; first < 110; first += STEP_0) {
      sum += STEP_0 * overTheSecond(density, model.layout(), first);
    }
    assertThat(sum).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource(Geometry.class)
  void aMissingNumberIsIntegratedOver(Geometry geometry) {
    MetaClusterModel model = plane(geometry);
    RowDensity density = new RowDensity(model, TestMixtures.random(2, 2, 3, new Random(3)));
    for (double first : new double[] {-5, 3, 17, 40, 61}) {
      double without = density(density, model.layout(), first, MISSING);
      assertThat(without).isPositive();
      assertThat(overTheSecond(density, model.layout(), first))
          .isCloseTo(without, within(1e-4 * without));
    }
    assertThat(density(density, model.layout(), MISSING, MISSING)).isCloseTo(1, within(1e-12));
  }

  /** The same columns under a layout whose numbers are all ten times as long. */
  @Test
  void tenTimesTheUnitIsATenthOfTheDensity() {
    for (Geometry geometry : Geometry.values()) {
      MetaClusterModel model = plane(geometry);
      double[] units = Arrays.stream(model.layout().units()).map(u -> 10 * u).toArray();
      TableLayout longer = new TableLayout(
          model.layout().attributes(), model.layout().offsets(), units, new boolean[] {true, true});
      MetaClusterModel stretched = new MetaClusterModel(
              longer, model.statistics(), geometry, model.masks(), centres(model), new float[2])
          .withSummary(model.summary());
      CodeMixture mixture = TestMixtures.random(3, 2, 3, new Random(4));
      RowDensity before = new RowDensity(model, mixture);
      RowDensity after = new RowDensity(stretched, mixture);
      float no = Float.NaN;
      checkDifference(before, after, new float[] {0.3f, 0.6f}, 2);
      checkDifference(before, after, new float[] {no, 0.6f}, 1);
      checkDifference(before, after, new float[] {0.3f, no}, 1);
      checkDifference(before, after, new float[] {no, no}, 0);
    }
  }

  private static void checkDifference(RowDensity before, RowDensity after, float[] row, int known) {
    assertThat(after.logDensity(row))
        .isCloseTo(before.logDensity(row) - known * Math.log(10), within(1e-12));
  }

  private static float[][][] centres(MetaClusterModel model) {
    float[][][] centres = new float[model.metaClusters()][model.centreCount(0)][];
    for (int m = 0; m < centres.length; m++) {
      for (int k = 0; k < centres[m].length; k++) {
        centres[m][k] = model.centre(m, k);
      }
    }
    return centres;
  }

  /** Rows in other units give another table, but the same density of the same rows. */
  @Test
  void metresAndCentimetres() {
    double[][] metres = {{0}, {1}, {2}, {10}, {11}, {12}};
    double[][] centimetres = {{0}, {100}, {200}, {1_000}, {1_100}, {1_200}};
    float[][][] centres = {{{1 / 12f}, {11 / 12f}}};
    float[][] masks = {{1}};
    MetaClusterModel longer = model(RowSource.of(metres), Geometry.MASKED_DISTANCE, masks, centres);
    MetaClusterModel shorter =
        model(RowSource.of(centimetres), Geometry.MASKED_DISTANCE, masks, centres);
    CodeMixture mixture = CodeMixture.ofCentres(new double[] {3, 3});
    double perMetre = density(new RowDensity(longer, mixture), longer.layout(), 1.5);
    double perCentimetre = density(new RowDensity(shorter, mixture), shorter.layout(), 150);
    assertThat(perCentimetre).isCloseTo(perMetre / 100, within(1e-9));
  }

  private static RowSource nominalRows(int count, AttributeSpec... specs) {
    Random random = new Random(5);
    double[][] rows = new double[count][specs.length];
    for (double[] row : rows) {
      for (int a = 0; a < specs.length; a++) {
        int values = specs[a].values().size();
        row[a] = values == 0 ? 4 * random.nextGaussian() : random.nextInt(values);
      }
    }
    return RowSource.of(List.of(specs), rows);
  }

  /** Two attributes to the first meta-cluster, one to the second; centres are frequencies. */
  private static MetaClusterModel nominal(Geometry geometry) {
    RowSource source = nominalRows(60, COLOUR, FLAG, COLOUR);
    float[][] masks = {{0.75f, 0.75f, 0.25f}, {0.25f, 0.25f, 0.75f}};
    float h = (float) Math.sqrt(0.5) * (geometry == Geometry.MASKED_SPACE ? 0.75f : 1);
    float yes = geometry == Geometry.MASKED_SPACE ? 0.75f : 1;
    float[][][] centres = {
      {
        {0.5f * h, 0.25f * h, 0.25f * h, 0.2f * yes, 0.2f, 0.1f, 0},
        {0, 0.9f * h, 0.1f * h, 0.7f * yes, 0.1f, 0, 0.1f}
      },
      {
        {0.1f, 0.1f, 0, 0, 0.6f * h, 0.4f * h, 0},
        {0, 0.1f, 0.1f, 0.1f, 0.1f * h, 0.2f * h, 0.7f * h}
      }
    };
    return model(source, geometry, masks, centres);
  }

  private static double sumOverValues(RowDensity density, TableLayout layout, double[] cells) {
    for (int a = 0; a < cells.length; a++) {
      int values = layout.attributes().get(a).values().size();
      if (cells[a] == Double.POSITIVE_INFINITY) {
        double sum = 0;
        for (int v = 0; v < values; v++) {
          double[] chosen = cells.clone();
          chosen[a] = v;
          sum += sumOverValues(density, layout, chosen);
        }
        return sum;
      }
    }
    return density(density, layout, cells);
  }

  /** Infinity stands for "each value in turn". */
  @ParameterizedTest
  @EnumSource(Geometry.class)
  void nominalValuesSumToOne(Geometry geometry) {
    MetaClusterModel model = nominal(geometry);
    RowDensity density = new RowDensity(model, TestMixtures.random(3, 2, 2, new Random(6)));
    double all = Double.POSITIVE_INFINITY;
    TableLayout layout = model.layout();
    assertThat(sumOverValues(density, layout, new double[] {all, all, all}))
        .isCloseTo(1, within(1e-9));
    double[][] partly = {{1, all, 2}, {all, 0, 1}, {2, 1, all}};
    double[][] missing = {{1, MISSING, 2}, {MISSING, 0, 1}, {2, 1, MISSING}};
    for (int i = 0; i < partly.length; i++) {
      assertThat(sumOverValues(density, layout, partly[i]))
          .isCloseTo(density(density, layout, missing[i]), within(1e-9));
    }
  }

  /**
   * The only centre of a single meta-cluster has 6 rows, 3 of them red, 2 green and 1 blue; with one
   * row more for each value that is 4/9, 3/9 and 2/9.
   */
  @Test
  void nominalFrequenciesByHand() {
    double[][] rows = {{0}, {0}, {0}, {1}, {1}, {2}};
    RowSource source = RowSource.of(List.of(COLOUR), rows);
    float h = (float) Math.sqrt(0.5);
    float[][][] centres = {{{h / 2, h / 3, h / 6}}};
    MetaClusterModel model = model(source, Geometry.MASKED_DISTANCE, new float[][] {{1}}, centres);
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {6}));
    for (int v = 0; v < 3; v++) {
      assertThat(density(density, model.layout(), v)).isCloseTo((4 - v) / 9.0, within(1e-6));
    }
  }

  /** The same with two values: 4 of 6 rows are "yes", so (4 + 1) / (6 + 2). */
  @Test
  void frequenciesOfTwoValuesByHand() {
    double[][] rows = {{1}, {1}, {0}, {1}, {1}, {0}};
    RowSource source = RowSource.of(List.of(FLAG), rows);
    float[][][] centres = {{{4 / 6f}}};
    MetaClusterModel model = model(source, Geometry.MASKED_DISTANCE, new float[][] {{1}}, centres);
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {6}));
    assertThat(density(density, model.layout(), 1)).isCloseTo(5 / 8.0, within(1e-6));
    assertThat(density(density, model.layout(), 0)).isCloseTo(3 / 8.0, within(1e-6));
  }

  /** A number and a colour in one meta-cluster: the sum over colours of the integral is 1. */
  @Test
  void aNumberAndAColourIntegrateToOne() {
    RowSource source = nominalRows(80, AttributeSpec.numeric("n"), COLOUR);
    float h = (float) Math.sqrt(0.5);
    float[][][] centres = {{{0.3f, h, 0, 0}, {0.7f, 0, 0.5f * h, 0.5f * h}}};
    MetaClusterModel model =
        model(source, Geometry.MASKED_DISTANCE, new float[][] {{1, 1}}, centres);
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {30, 50}));
    double step = 0.1;
    double sum = 0;
    for (int i = -500; i < 500; i++) {
      for (int v = 0; v < 3; v++) {
        sum += step * density(density, model.layout(), step * i, v);
      }
    }
    assertThat(sum).isCloseTo(1, within(1e-5));
  }

  /** A constant attribute takes no part: its value changes nothing. */
  @Test
  void constantsTakeNoPart() {
    double[][] rows = {{0, 5}, {1, 5}, {2, 5}, {10, 5}, {11, 5}, {12, 5}};
    float[][][] centres = {{{1 / 12f, 0}, {11 / 12f, 0}}};
    MetaClusterModel model =
        model(RowSource.of(rows), Geometry.MASKED_DISTANCE, new float[][] {{1, 1}}, centres);
    CodeMixture mixture = CodeMixture.ofCentres(new double[] {3, 3});
    RowDensity density = new RowDensity(model, mixture);
    double expected = density(new RowDensity(heaps(), mixture), heaps().layout(), 2);
    assertThat(density(density, model.layout(), 2, 5)).isCloseTo(expected, within(1e-9));
    assertThat(density(density, model.layout(), 2, MISSING)).isCloseTo(expected, within(1e-9));
  }

  /** Centres that leave no error: the density stays finite, and high at the centres. */
  @Test
  void centresWithoutErrorGiveAFiniteDensity() {
    double[][] rows = {{0}, {0}, {1}, {1}};
    MetaClusterModel model =
        model(RowSource.of(rows), Geometry.MASKED_DISTANCE, new float[][] {{1}}, new float[][][] {
          {{0}, {1}}
        });
    RowDensity density = new RowDensity(model, CodeMixture.ofCentres(new double[] {2, 2}));
    double at = density(density, model.layout(), 0);
    assertThat(at).isFinite().isGreaterThan(density(density, model.layout(), 0.1));
    assertThat(at).isGreaterThan(1);
  }
}
