package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableLayoutTest {
  private static final double MISSING = Double.NaN;
  private static final AttributeSpec SIZE = AttributeSpec.numeric("size");
  private static final AttributeSpec FLAG = new AttributeSpec("flag", List.of("no", "yes"));
  private static final AttributeSpec COLOUR =
      new AttributeSpec("colour", List.of("red", "green", "blue"));

  /** Half a unit in the last place of a float just below 1. */
  private static final double HALF_ULP = Math.scalb(1.0, -25);

  private static TableLayout learned() {
    double[][] rows = {{10, 0, 0}, {30, 1, 1}, {20, 1, 2}};
    return LayoutLearner.learn(
        RowSource.of(List.of(SIZE, FLAG, COLOUR), rows), Scaling.RANGE, false);
  }

  private static float[] encode(TableLayout layout, double... cells) {
    return layout.encode(RowSource.of(layout.attributes(), new double[][] {cells}), 0);
  }

  private static double squaredDistance(float[] a, float[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += ((double) a[d] - b[d]) * ((double) a[d] - b[d]);
    }
    return sum;
  }

  @Test
  void missingIsTheLastValueOfNominalAttributesThatMissSome() {
    double[][] rows = {{10, MISSING, 0}, {MISSING, 1, 1}};
    TableLayout layout =
        LayoutLearner.learn(RowSource.of(List.of(SIZE, FLAG, COLOUR), rows), Scaling.RANGE, true);
    assertThat(layout.attributes())
        .extracting(AttributeSpec::missingIsValue)
        .containsExactly(false, true, false);
    assertThat(layout.attributes().get(1).values()).containsExactly("no", "yes", "missing");
    float[] row = encode(layout, 10, MISSING, MISSING);
    assertThat(layout.cell(1, row)).isEqualTo(2);
    assertThat(layout.cell(2, row)).isNaN();
    assertThat(layout.decode(row)[1]).isNaN();
    assertThat(layout.attributes().get(1).text(MISSING)).isEqualTo("missing");
    assertThat(new AttributeSpec("x", List.of("missing")).withMissing().values())
        .containsExactly("missing", "(missing)");
  }

  @Test
  void columnsFollowTheAttributes() {
    TableLayout layout = learned();
    assertThat(layout.columns()).isEqualTo(5);
    int[] firsts = {0, 1, 2, 5};
    for (int a = 0; a < firsts.length; a++) {
      assertThat(layout.firstColumn(a)).isEqualTo(firsts[a]);
    }
    int[] owners = {0, 1, 2, 2, 2};
    for (int d = 0; d < owners.length; d++) {
      assertThat(layout.attributeOf(d)).isEqualTo(owners[d]);
    }
    assertThat(layout.informativeAttributes()).isEqualTo(3);
  }

  @Test
  void aRowAsColumns() {
    float high = (float) Math.sqrt(0.5);
    assertThat(encode(learned(), 15, 1, 2)).containsExactly(0.25f, 1, 0, 0, high);
    assertThat(encode(learned(), 30, 0, 0)).containsExactly(1, 0, high, 0, 0);
  }

  @Test
  void twoDifferentNominalValuesAreAtSquaredDistanceOne() {
    TableLayout layout = learned();
    for (int v = 0; v < 3; v++) {
      for (int u = 0; u < 3; u++) {
        assertThat(squaredDistance(encode(layout, 10, 0, v), encode(layout, 10, 0, u)))
            .isCloseTo(u == v ? 0 : 1, within(1e-7));
      }
    }
    assertThat(squaredDistance(encode(layout, 10, 0, 0), encode(layout, 10, 1, 0)))
        .isEqualTo(1);
  }

  @Test
  void aMissingCellIsMissingInAllItsColumns() {
    float no = Float.NaN;
    TableLayout layout = learned();
    float high = (float) Math.sqrt(0.5);
    assertThat(encode(layout, MISSING, 1, 0)).containsExactly(no, 1, high, 0, 0);
    assertThat(encode(layout, 10, MISSING, 0)).containsExactly(0, no, high, 0, 0);
    assertThat(encode(layout, 10, 1, MISSING)).containsExactly(0, 1, no, no, no);
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void decodingUndoesEncoding(Scaling scaling) {
    Random random = new Random(7);
    double[][] rows = new double[500][3];
    for (double[] row : rows) {
      row[0] = random.nextGaussian() * 40 - 3;
      row[1] = random.nextInt(2);
      row[2] = random.nextInt(3);
    }
    RowSource source = RowSource.of(List.of(SIZE, FLAG, COLOUR), rows);
    TableLayout layout = LayoutLearner.learn(source, scaling, false);
    for (int i = 0; i < rows.length; i++) {
      float[] columns = layout.encode(source, i);
      double precision =
          2 * HALF_ULP * Math.max(1, Math.abs(columns[0])) * layout.units()[0];
      assertThat(layout.decode(0, columns)).isCloseTo(rows[i][0], within(2 * precision));
      assertThat(layout.decode(1, columns)).isEqualTo(rows[i][1]);
      assertThat(layout.decode(2, columns)).isEqualTo(rows[i][2]);
    }
  }

  @Test
  void timestampsComeBackWithinAFloatOfTheirRange() {
    double[] seconds = new double[10];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = 1.6e9 + i;
    }
    RowSource source = Columns.column(seconds);
    TableLayout layout = LayoutLearner.learn(source, Scaling.RANGE, false);
    for (int i = 0; i < seconds.length; i++) {
      double back = layout.decode(0, layout.encode(source, i));
      assertThat(back).isCloseTo(seconds[i], within(9 * HALF_ULP + Math.ulp(seconds[i])));
    }
  }

  @Test
  void columnsBetweenTwoValuesDecodeToTheNearer() {
    TableLayout layout = learned();
    float[] columns = {0.75f, 0.5f, 0.2f, 0.3f, 0.3f};
    assertThat(layout.decode(0, columns)).isEqualTo(25);
    assertThat(layout.decode(1, columns)).as("not above one half").isEqualTo(0);
    assertThat(layout.decode(2, columns)).as("the lowest of equals").isEqualTo(1);
    columns[1] = 0.51f;
    columns[4] = 0.31f;
    assertThat(layout.decode(1, columns)).isEqualTo(1);
    assertThat(layout.decode(2, columns)).isEqualTo(2);
  }

  @Test
  void constantsDecodeToTheirOnlyValue() {
    double[][] rows = {{5, 1, 2, MISSING}, {5, 1, MISSING, MISSING}};
    List<AttributeSpec> specs = List.of(SIZE, FLAG, COLOUR, AttributeSpec.numeric("lost"));
    TableLayout layout = LayoutLearner.learn(RowSource.of(specs, rows), Scaling.RANGE, false);
    float[] columns = {0.9f, 0, 1, 0, 0, 0.3f};
    assertThat(layout.informativeAttributes()).isZero();
    assertThat(layout.decode(0, columns)).isEqualTo(5);
    assertThat(layout.decode(1, columns)).isEqualTo(1);
    assertThat(layout.decode(2, columns)).isEqualTo(2);
    assertThat(layout.decode(3, columns)).isNaN();
  }

  @Test
  void aNominalIndexThatDoesNotExistIsNamed() {
    for (double index : new double[] {3, -1, 0.5, 1e12}) {
      assertThatThrownBy(() -> encode(learned(), 10, 0, index))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("row 1, attribute 'colour': attribute 'colour' has no value number "
              + index
              + ": it has 3 values");
    }
  }

  @Test
  void laterChangesOfTheArraysDoNotReachTheLayout() {
    double[] offsets = {1};
    double[] units = {2};
    boolean[] informative = {true};
    TableLayout layout = new TableLayout(List.of(SIZE), offsets, units, informative);
    offsets[0] = 9;
    units[0] = 9;
    informative[0] = false;
    layout.offsets()[0] = 9;
    layout.units()[0] = 9;
    assertThat(layout.decode(0, new float[] {3})).isEqualTo(7);
  }
}
