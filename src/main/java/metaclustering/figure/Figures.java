package metaclustering.figure;

import java.util.List;

/** All figures, in the order of their numbers. */
public final class Figures {

  private Figures() {}

  public static List<Figure> all() {
    return List.of(new OneHotFigure(7, 5, 5, 50_000), new OneHotFigure(8, 10, 10, 100_000));
  }
}
