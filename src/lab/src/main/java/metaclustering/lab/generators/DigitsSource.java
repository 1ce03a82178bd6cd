package metaclustering.lab.generators;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.fixtures.Digits;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;

/** Pictures as rows for a table: one numeric attribute a pixel, paper (0) not visited. */
public record DigitsSource(Digits digits, List<AttributeSpec> attributes) implements RowSource {

  public DigitsSource(Digits digits) {
    this(
        digits,
        IntStream.range(0, digits.pixels())
            .mapToObj(p -> AttributeSpec.numeric(name(p, digits.width())))
            .toList());
  }

  private static String name(int pixel, int width) {
    return String.format(Locale.ROOT, "r%02dc%02d", pixel / width, pixel % width);
  }

  @Override
  public int rowCount() {
    return digits.size();
  }

  @Override
  public double weight(int row) {
    return 1;
  }

  @Override
  public void visit(int row, CellVisitor visitor) {
    for (int p = 0; p < digits.pixels(); p++) {
      int grey = digits.grey(row, p);
      if (grey != 0) {
        visitor.cell(p, grey);
      }
    }
  }
}
