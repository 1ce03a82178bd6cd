package metaclustering.lab.clusterers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.lab.figures.Panels;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;
import weka.core.Instances;

/** The clusters that clusterers find in shapes of the plane: a row for each shape. */
public final class ShapesPicture {

  private static final int POINTS = 500;
  private static final int SEED = 1;
  private static final int SIDE = 132;
  private static final int MARGIN = 6;
  private static final double DOT = 3.5;
  private static final int[] COLOURS = {2, 6, 7, 3, 5, 1, 0, 4};
  private static final Color PAPER = new Color(0xF6F6F6);

  private ShapesPicture() {}

  /** How many panels there are. */
  public static int panels(List<Contender> contenders) {
    return PlaneShape.values().length * contenders.size();
  }

  /**
   * Trains the clusterers, each twice, for the time of the second training.
   *
   * @param step told what was found, once for each shape and clusterer
   */
  public static Sheet of(List<Contender> contenders, Consumer<String> step) throws Exception {
    Panels panels = Panels.titled(
        "Clusters of points of the plane",
        contenders.size() + 1,
        "All are given the number of groups, except those that choose it. Below each panel: adjusted"
            + " Rand index with the groups, and time of training.");
    for (PlaneShape shape : PlaneShape.values()) {
      boolean isFirst = shape.ordinal() == 0;
      panels.add(label(shape.label()));
      Instances rows = shape.rows(POINTS, SEED);
      for (Contender contender : contenders) {
        Trial.run(contender, rows, SEED);
        Trial trial = Trial.run(contender, rows, SEED);
        String figures = figures(shape, trial);
        String[] caption = isFirst ? new String[] {contender.name()} : new String[0];
        panels.add(panel(trial, figures), caption);
        step.accept(shape.label() + ", " + contender.name() + ": " + figures);
      }
    }
    return panels.sheet();
  }

  private static String figures(PlaneShape shape, Trial trial) {
    String time = String.format(Locale.ROOT, "%.0f ms", 1000 * trial.seconds());
    return shape == PlaneShape.NO_STRUCTURE
        ? time
        : Score.ARI.text(trial.adjustedRandIndex()) + ", " + time;
  }

  private static BufferedImage label(String text) {
    BufferedImage image = paper(TextStyle.PLAIN.width(text) + MARGIN);
    Graphics2D graphics = image.createGraphics();
    TextStyle.PLAIN.draw(graphics, text, 0, (SIDE - TextStyle.PLAIN.height()) / 2);
    graphics.dispose();
    return image;
  }

  private static BufferedImage paper(int width) {
    BufferedImage image =
        new BufferedImage(width, SIDE + TextStyle.PLAIN.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, image.getHeight());
    graphics.dispose();
    return image;
  }

  private static BufferedImage panel(Trial trial, String figures) {
    BufferedImage image = paper(SIDE);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, SIDE, SIDE);
    double[] x = places(trial.rows().attributeToDoubleArray(0));
    double[] y = places(trial.rows().attributeToDoubleArray(1));
    List<Integer> clusters =
        IntStream.of(trial.clusters()).distinct().boxed().toList(); // by their first point
    for (int i = 0; i < x.length; i++) {
      int number = clusters.indexOf(trial.clusters()[i]);
      graphics.setColor(Charts.colour(COLOURS[number % COLOURS.length]));
      graphics.fill(new Ellipse2D.Double(x[i] - DOT / 2, SIDE - y[i] - DOT / 2, DOT, DOT));
    }
    TextStyle.PLAIN.drawLeftOf(graphics, figures, SIDE, SIDE);
    graphics.dispose();
    return image;
  }

  /** The pixels of coordinates, from the smallest to the largest. */
  private static double[] places(double[] values) {
    double min = Arrays.stream(values).min().orElseThrow();
    double max = Arrays.stream(values).max().orElseThrow();
    return Arrays.stream(values)
        .map(v -> MARGIN + (SIDE - 2 * MARGIN) * (v - min) / (max - min))
        .toArray();
  }
}
