package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSampleTest {

  private record Numbered(int from, int to) implements RowSource {

    @Override
    public List<AttributeSpec> attributes() {
      return List.of(AttributeSpec.numeric("x"));
    }

    @Override
    public int rowCount() {
      return to - from;
    }

    @Override
    public long number(int row) {
      return from + row + 1L;
    }

    @Override
    public double weight(int row) {
      return (from + row) % 10 == 0 ? 0 : 1;
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      visitor.cell(0, from + row);
    }
  }

  private static double[] sample(RowSource... parts) {
    RowSample sample = new RowSample(1_000, 5);
    Arrays.stream(parts).forEach(sample::add);
    RowSource rows = StoredRow.source(parts[0].attributes(), sample.rows());
    double[] values = new double[rows.rowCount()];
    for (int i = 0; i < values.length; i++) {
      int at = i;
      rows.visit(i, (a, value) -> values[at] = value);
    }
    return values;
  }

  @Test
  void rowsAreDrawnEquallyFromEverywhere() {
    double[] all = sample(new Numbered(0, 100_000));
    assertThat(all).hasSize(1_000).isSorted().doesNotHaveDuplicates();
    assertThat(Arrays.stream(all).average().orElseThrow()).isCloseTo(50_000, within(3_000.0));
    assertThat(Arrays.stream(all).filter(x -> x % 10 == 0)).isEmpty();
    int[] tenths = new int[10];
    Arrays.stream(all).forEach(x -> tenths[(int) (x / 10_000)]++);
    assertThat(IntStream.of(tenths)).allMatch(count -> count > 60 && count < 140);
  }

  @Test
  void theOrderOfPartsDoesNotMatter() {
    assertThat(sample(new Numbered(60_000, 100_000), new Numbered(0, 60_000)))
        .isEqualTo(sample(new Numbered(0, 100_000)));
  }
}
