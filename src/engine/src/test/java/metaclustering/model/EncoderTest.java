package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes against the definition of the nearest centre, worked out in double. */
class EncoderTest {
  private static final int CLUSTERERS = 3;
  private static final int EACH = 7;

  /** Hard, soft, and hard masks of which one clusterer has none. */
  private enum Kind {
    HARD,
    SOFT,
    IDLE
  }

  private static float[][] masks(Kind kind, int attributes, Random random) {
    if (kind == Kind.SOFT) {
      return TestModels.softMasks(CLUSTERERS, attributes, random);
    }
    int usable = kind == Kind.IDLE ? CLUSTERERS - 1 : CLUSTERERS;
    return TestModels.hardMasks(CLUSTERERS, random.ints(attributes, 0, usable).toArray());
  }

  private static int[] nearest(
      MetaClusterModel model, float[][] masks, float[][][] centres, float[] row) {
    int[] code = new int[masks.length];
    for (int m = 0; m < code.length; m++) {
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres[m].length; k++) {
        double distance = distance(model, masks[m], centres[m][k], row);
        if (distance < best) {
          best = distance;
          code[m] = k;
        }
      }
    }
    return code;
  }

  private static double distance(
      MetaClusterModel model, float[] mask, float[] centre, float[] row) {
    double sum = 0;
    for (int d = 0; d < row.length; d++) {
      int a = model.layout().attributeOf(d);
      if (!model.layout().isInformative(a) || Float.isNaN(row[d])) {
        continue;
      }
      double w = mask[a];
      if (model.geometry() == Geometry.MASKED_DISTANCE) {
        sum += w * w * ((double) row[d] - centre[d]) * ((double) row[d] - centre[d]);
      } else {
        sum += Math.abs(w * row[d] - centre[d]);
      }
    }
    return sum;
  }

  /** Checks every row against the definition, alone and in a block. */
  private static void check(
      MetaClusterModel model, float[][] masks, float[][][] centres, RowSource source) {
    int[][] inBlocks = model.encode(source);
    List<float[]> rows = TestModels.columns(model.layout(), source);
    assertThat(inBlocks).hasNumberOfRows(rows.size());
    for (int i = 0; i < inBlocks.length; i++) {
      int[] expected = nearest(model, masks, centres, rows.get(i));
      assertThat(model.encode(rows.get(i))).as("row %s alone", i).containsExactly(expected);
      assertThat(inBlocks[i]).as("row %s in a block", i).containsExactly(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MASKED_DISTANCE, HARD, 0",
    "MASKED_DISTANCE, SOFT, 0",
    "MASKED_DISTANCE, IDLE, 0",
    "MASKED_DISTANCE, HARD, 0.3",
    "MASKED_DISTANCE, SOFT, 0.3",
    "MASKED_SPACE, HARD, 0",
    "MASKED_SPACE, SOFT, 0.3"
  })
  void randomRowsFollowTheDefinition(Geometry geometry, Kind kind, double missing) {
    Random random = new Random(11);
    int attributes = 13;
    float[][] masks = masks(kind, attributes, random);
    float[][][] centres = TestModels.centres(CLUSTERERS, EACH, attributes, random);
    double[] means = random.doubles(attributes).toArray();
    MetaClusterModel model =
        TestModels.of(TestModels.numeric(attributes), means, geometry, masks, centres);
    RowSource source = RowSource.of(TestModels.rows(4_000, attributes, missing, random));
    check(model, masks, centres, source);
  }

  /** Columns far from 0, where sums of squares in float would drown the differences. */
  @Test
  void columnsFarFromZeroFollowTheDefinition() {
    Random random = new Random(5);
    int attributes = 6;
    float far = 4096;
    float[][] masks = masks(Kind.SOFT, attributes, random);
    float[][][] centres = TestModels.centres(CLUSTERERS, EACH, attributes, random);
    double[][] rows = TestModels.rows(2_000, attributes, 0.1, random);
    for (int d = 0; d < attributes; d++) {
      for (double[] row : rows) {
        row[d] += far;
      }
      for (float[] centre : Arrays.stream(centres).flatMap(Arrays::stream).toList()) {
        centre[d] += far;
      }
    }
    double[] means = new double[attributes];
    Arrays.fill(means, far + 0.5);
    MetaClusterModel model = TestModels.of(
        TestModels.numeric(attributes), means, Geometry.MASKED_DISTANCE, masks, centres);
    check(model, masks, centres, RowSource.of(rows));
  }

  private static TableLayout nominal(int groups, int values) {
    List<String> names = IntStream.range(0, values).mapToObj(v -> "v" + v).toList();
    List<AttributeSpec> specs = IntStream.range(0, groups)
        .mapToObj(a -> new AttributeSpec("a" + a, names))
        .toList();
    double[] units = new double[groups];
    Arrays.fill(units, 1);
    boolean[] informative = new boolean[groups];
    Arrays.fill(informative, true);
    return new TableLayout(specs, new double[groups], units, informative);
  }

  private static double[][] nominalRows(int count, int groups, int values, Random random) {
    double[][] rows = new double[count][groups];
    for (double[] row : rows) {
      for (int a = 0; a < groups; a++) {
        row[a] = random.nextInt(20) == 0 ? Double.NaN : random.nextInt(values);
      }
    }
    return rows;
  }

  /** Centres that are rows themselves: most rows are equally far from several of them. */
  private static float[][][] centresAtRows(TableLayout layout, int values, Random random) {
    int attributes = layout.attributes().size();
    float[][][] centres = new float[CLUSTERERS][EACH][];
    for (float[][] own : centres) {
      for (int k = 0; k < EACH; k++) {
        double[][] cells = {random.ints(attributes, 0, values).asDoubleStream().toArray()};
        own[k] = layout.encode(RowSource.of(layout.attributes(), cells), 0);
      }
    }
    return centres;
  }

  /** Means as of real rows, which are no short binary fractions. */
  private static double[] means(TableLayout layout, Random random) {
    return random.doubles(layout.columns(), 0, 0.7).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "MASKED_DISTANCE, HARD, 2",
    "MASKED_DISTANCE, SOFT, 2",
    "MASKED_DISTANCE, HARD, 4",
    "MASKED_DISTANCE, SOFT, 4",
    "MASKED_SPACE, HARD, 2",
    "MASKED_SPACE, SOFT, 2",
    "MASKED_SPACE, SOFT, 4"
  })
  void exactTiesGoToTheLowestIndex(Geometry geometry, Kind kind, int values) {
    Random random = new Random(17);
    int groups = 9;
    TableLayout layout = nominal(groups, values);
    float[][] masks = masks(kind, groups, random);
    float[][][] centres = centresAtRows(layout, values, random);
    MetaClusterModel model = TestModels.of(layout, means(layout, random), geometry, masks, centres);
    double[][] rows = nominalRows(5_000, groups, values, random);
    check(model, masks, centres, RowSource.of(layout.attributes(), rows));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aRowAloneHasTheCodeItHasInABlock(Kind kind) {
    for (int values = 2; values <= 4; values++) {
      Random random = new Random(values);
      TableLayout layout = nominal(12, values);
      float[][] masks = masks(kind, 12, random);
      MetaClusterModel model = TestModels.of(
          layout,
          means(layout, random),
          Geometry.MASKED_DISTANCE,
          masks,
          centresAtRows(layout, values, random));
      RowSource source = RowSource.of(layout.attributes(), nominalRows(6_000, 12, values, random));
      int[][] codes = model.encode(source);
      List<float[]> rows = TestModels.columns(layout, source);
      for (int i = 0; i < codes.length; i++) {
        assertThat(codes[i]).as("row %s", i).containsExactly(model.encode(rows.get(i)));
      }
    }
  }

  /** All centres equal: whatever the row, the first is as near as any. */
  @ParameterizedTest
  @EnumSource(Geometry.class)
  void equalCentresGiveTheFirst(Geometry geometry) {
    Random random = new Random(2);
    float[][] masks = masks(Kind.SOFT, 5, random);
    float[][][] centres = new float[CLUSTERERS][EACH][5];
    for (float[] centre : Arrays.stream(centres).flatMap(Arrays::stream).toList()) {
      Arrays.fill(centre, 0.3f);
    }
    MetaClusterModel model = TestModels.of(geometry, masks, centres);
    RowSource source = RowSource.of(TestModels.rows(300, 5, 0.2, random));
    for (int[] code : model.encode(source)) {
      assertThat(code).containsOnly(0);
    }
  }

  /** Thousands of columns are missing, a few decide: rounding of the many must not matter. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"HARD", "SOFT"})
  void theFewKnownOfManyColumnsDecide(Kind kind) {
    Random random = new Random(23);
    int attributes = 6_000;
    float[][] masks = masks(kind, attributes, random);
    float[][][] centres = TestModels.centres(CLUSTERERS, EACH, attributes, random);
    for (float[][] own : centres) {
      for (int k = 0; k < EACH; k++) {
        Arrays.fill(own[k], 0.1f + 0.1f * k);
        own[k][0] += 0.01f * random.nextFloat();
      }
    }
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, masks, centres);
    double[][] rows = TestModels.rows(60, attributes, 0.999, random);
    for (double[] row : rows) {
      row[random.nextInt(attributes)] = Double.NaN;
    }
    check(model, masks, centres, RowSource.of(rows));
  }

  /** Long sums of equal terms, whose rounding errors all go the same way. */
  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"HARD", "SOFT"})
  void wideRowsOfNearlyEqualColumnsFollowTheDefinition(Kind kind) {
    Random random = new Random(31);
    int attributes = 20_000;
    float[][] masks = masks(kind, attributes, random);
    float[][][] centres = TestModels.centres(CLUSTERERS, EACH, attributes, random);
    for (float[][] own : centres) {
      for (int k = 0; k < EACH; k++) {
        Arrays.fill(own[k], 0.1f + 1e-6f * random.nextFloat());
      }
    }
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, masks, centres);
    double[][] rows = new double[60][attributes];
    for (double[] row : rows) {
      Arrays.fill(row, 0.1 + 1e-6 * random.nextDouble());
    }
    check(model, masks, centres, RowSource.of(rows));
  }

  @Test
  void aRowWithoutKnownValuesHasTheFirstSymbols() {
    Random random = new Random(29);
    int attributes = 3_000;
    float[][] masks = masks(Kind.SOFT, attributes, random);
    float[][][] centres = TestModels.centres(CLUSTERERS, EACH, attributes, random);
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, masks, centres);
    double[][] rows = new double[2][attributes];
    Arrays.fill(rows[0], Double.NaN);
    Arrays.fill(rows[1], Double.NaN);
    check(model, masks, centres, RowSource.of(rows));
    assertThat(model.encode(RowSource.of(rows))[0]).containsOnly(0);
  }

  /** Only x0 tells; the constant x1 would speak for the other centre. */
  @ParameterizedTest
  @EnumSource(Geometry.class)
  void constantAttributesCountInNoDistance(Geometry geometry) {
    TableLayout layout = new TableLayout(
        TestModels.specs(2), new double[2], new double[] {1, 1}, new boolean[] {true, false});
    float[][] masks = {{1, 1}};
    float[][][] centres = {{{0, 9}, {1, 0}}};
    MetaClusterModel model = TestModels.of(layout, new double[2], geometry, masks, centres);
    assertThat(model.encode(new float[] {0.1f, 0})).containsExactly(0);
    assertThat(model.encode(RowSource.of(new double[][] {{0.1, 0}, {0.9, 0}})))
        .isDeepEqualTo(new int[][] {{0}, {1}});
  }

  /** From (1, 1): .25 * 1 + .0625 * 1 to the first, .25 * 4 to the second centre, by hand. */
  @Test
  void masksAreSquaredInTheDistance() {
    float[][] masks = {{0.5f, 0.25f}, {0.5f, 0.75f}};
    float[][][] centres = {{{0, 0}, {-1, 1}, {1, 3}}, {{0, 1}, {1, 2}, {1, 0}}};
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, masks, centres);
    // first: .3125, 1, .25; second: .25, .5625, .5625
    assertThat(model.encode(new float[] {1, 1})).containsExactly(2, 0);
  }

  /** In masked space (1, 1) is (.5, .25): distances .5 + .25, .25 + 0 and 0 + .5. */
  @Test
  void masksMultiplyTheRowInMaskedSpace() {
    float[][] masks = {{0.5f, 0.25f}};
    float[][][] centres = {{{0, 0}, {0.25f, 0.25f}, {0.5f, 0.75f}}};
    MetaClusterModel model = TestModels.of(Geometry.MASKED_SPACE, masks, centres);
    assertThat(model.encode(new float[] {1, 1})).containsExactly(1);
    assertThat(model.encode(new float[] {1, Float.NaN})).containsExactly(2);
  }
}
