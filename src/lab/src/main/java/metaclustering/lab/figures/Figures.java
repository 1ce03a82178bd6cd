package metaclustering.lab.figures;

import java.util.List;

/** All figures, in the order of their numbers. */
public final class Figures {

  private Figures() {}

  public static List<Figure> all() {
    return List.of(
        new PointsFigure(15_000),
        new CentresFigure(5_000),
        new DriftFigure(5_000),
        new MasksFigure(5, 10_000),
        new PairsFigure(),
        new HalvesFigure(5_000, 20, 12_000),
        new OneHotFigure(7, 5, 5, 50_000),
        new OneHotFigure(8, 10, 10, 100_000),
        new RowsNeededFigure(new int[] {2, 4, 6, 8, 10}, 5, 100_000),
        new ErrorFigure(20, 50, 100, 200, 500, 1_000),
        new OneHotFigure(11, 100, 10, 30_000));
  }
}
