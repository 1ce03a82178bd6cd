package metaclustering.lab.benchmarks;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import metaclustering.lab.report.Markdown;
import metaclustering.picture.chart.Charts;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/** Growths as Markdown, CSV and charts with logarithmic axes. */
public final class GrowthReport {

  private static final int WIDTH = 420;
  private static final int HEIGHT = 480;

  /** Numbers of colours, for who comes first, second and third. */
  private static final int[] COLOURS = {2, 1, 5};

  private final List<Growth> growths;

  public GrowthReport(List<Growth> growths) {
    this.growths = List.copyOf(growths);
  }

  private List<String> kinds() {
    return growths.stream().map(Growth::what).distinct().toList();
  }

  private Map<String, List<Growth>> byWho(String what) {
    return growths.stream()
        .filter(g -> g.what().equals(what))
        .collect(Collectors.groupingBy(Growth::who, LinkedHashMap::new, Collectors.toList()));
  }

  /** The exponent e of {@code seconds = c size^e}, by least squares of the logarithms. */
  static double exponent(List<Growth> growths) {
    SimpleRegression line = new SimpleRegression();
    growths.forEach(g -> line.addData(Math.log(g.size()), Math.log(g.seconds())));
    return line.getSlope();
  }

  /** One line for every kind of size and everybody. */
  public String markdown() {
    StringBuilder text = new StringBuilder(
            Markdown.head(List.of("grows", "who", "seconds, sizes", "exponent"), 3))
        .append('\n');
    for (String what : kinds()) {
      byWho(what)
          .forEach((who, all) -> text.append(Markdown.line(List.of(
                  what,
                  who,
                  all.stream()
                      .map(g -> String.format(Locale.ROOT, "%,d: %.3f", g.size(), g.seconds()))
                      .collect(Collectors.joining("; ")),
                  String.format(Locale.ROOT, "%.2f", exponent(all)))))
              .append('\n'));
    }
    return text.toString();
  }

  /** One line for every size. */
  public String csv() {
    return growths.stream()
        .map(g ->
            String.format(Locale.ROOT, "%s,%s,%d,%.6f\n", g.what(), g.who(), g.size(), g.seconds()))
        .collect(Collectors.joining("", "grows,who,size,seconds\n", ""));
  }

  /** One chart for every kind of size, side by side. */
  public BufferedImage chart() {
    List<String> kinds = kinds();
    BufferedImage image =
        new BufferedImage(WIDTH * kinds.size(), HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < kinds.size(); i++) {
      graphics.drawImage(Charts.image(chart(kinds.get(i))), WIDTH * i, 0, null);
    }
    graphics.dispose();
    return image;
  }

  private XYChart chart(String what) {
    XYChart chart = Charts.lines("Time by " + what, what, "seconds", WIDTH, HEIGHT);
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    int i = 0;
    for (Map.Entry<String, List<Growth>> one : byWho(what).entrySet()) {
      Charts.line(
          chart,
          String.format(Locale.ROOT, "%s, exponent %.2f", one.getKey(), exponent(one.getValue())),
          Charts.colour(COLOURS[i++ % COLOURS.length]),
          one.getValue().stream().mapToDouble(Growth::size).toArray(),
          one.getValue().stream().mapToDouble(Growth::seconds).toArray());
    }
    return chart;
  }
}
