package metaclustering.lab.figures;

import java.util.List;
import java.util.function.Consumer;
import metaclustering.fixtures.Digits;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;

/** Figure 5: the pictures of two digits that figure 6 learns from. */
final class PairsFigure implements Figure {

  private static final int ROWS = 5;
  private static final int COLUMNS = 5;
  private static final int SIDE = 2;

  @Override
  public int number() {
    return 5;
  }

  @Override
  public String title() {
    return "Two digits side by side";
  }

  @Override
  public String see() {
    return "Some of the pictures that the next figure learns from: two digits beside each other,"
        + " chosen independently. Nothing marks the border between them; it is only that the"
        + " left half says nothing about the right one.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return 1;
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) {
    Digits digits = settings.training();
    GroupedTable pairs = Synthetic.sideBySide(digits, ROWS * COLUMNS, settings.seed());
    Measurements measured = new Measurements()
        .put("inputs", "pairs", "%d x %d", digits.height(), 2 * digits.width())
        .put("different pairs there can be", "pairs", "%,d", (long) digits.size() * digits.size());
    step.accept("pairs drawn");
    return new Drawing(
        Panels.titled(title(), 1)
            .add(Pixels.mosaic(pairs.rows(), 2 * digits.width(), COLUMNS, Pixels.INK, SIDE))
            .sheet(),
        List.of(),
        measured);
  }
}
