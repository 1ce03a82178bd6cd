package metaclustering.lab.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.TextStyle;

/**
 * Mean ranks on a line, the best on the left. A bar joins those that differ by less than the critical
 * difference, whose length is shown above (Demšar 2006).
 */
public final class RankDiagram implements Drawable {

  private static final int LENGTH = 560;
  private static final int LINE = 20;
  private static final int BAR = 9;
  private static final int AXIS = 3 * LINE;
  private static final int TICK = 5;
  private static final int GAP = 6;
  private static final Color INK = new Color(0x202020);

  /** The names numbered from the best one on. */
  private record Bar(int first, int last) {}

  private final List<String> labels;
  private final double[] ranks;
  private final double criticalDifference;
  private final List<Bar> bars = new ArrayList<>();
  private final int margin;

  public RankDiagram(Ranking ranking) {
    List<Integer> order = IntStream.range(0, ranking.names().size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> ranking.meanRanks()[i]))
        .toList();
    ranks = order.stream().mapToDouble(i -> ranking.meanRanks()[i]).toArray();
    labels = order.stream()
        .map(i -> String.format(
            Locale.ROOT, "%s  %.2f", ranking.names().get(i), ranking.meanRanks()[i]))
        .toList();
    criticalDifference = ranking.criticalDifference();
    margin = TextStyle.PLAIN.width(labels) + 3 * GAP;
    for (int first = 0; first < ranks.length; first++) {
      int last = first;
      while (last + 1 < ranks.length && ranks[last + 1] - ranks[first] < criticalDifference) {
        last++;
      }
      if (last > first && (bars.isEmpty() || last > bars.get(bars.size() - 1).last())) {
        bars.add(new Bar(first, last));
      }
    }
  }

  @Override
  public int width() {
    return LENGTH + 2 * margin;
  }

  @Override
  public int height() {
    return labelTop(0) + half() * LINE;
  }

  /** How many names are on the left. */
  private int half() {
    return (ranks.length + 1) / 2;
  }

  private int labelTop(int name) {
    int line = name < half() ? name : ranks.length - 1 - name;
    return AXIS + GAP + bars.size() * BAR + line * LINE;
  }

  private int x(double rank) {
    return margin + (int) Math.round(LENGTH * (rank - 1) / Math.max(1, ranks.length - 1));
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.translate(left, top);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawAxis(g);
    drawLabels(g);
    g.setColor(Charts.colour(5));
    g.setStroke(new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    for (int b = 0; b < bars.size(); b++) {
      int y = AXIS + GAP + b * BAR + 1;
      g.drawLine(x(ranks[bars.get(b).first()]) - 3, y, x(ranks[bars.get(b).last()]) + 3, y);
    }
    int end = x(1 + criticalDifference);
    g.drawLine(x(1), LINE - GAP, end, LINE - GAP);
    String text = String.format(Locale.ROOT, "critical difference %.2f", criticalDifference);
    TextStyle.PLAIN.draw(g, text, end + GAP, 3);
    g.dispose();
  }

  private void drawAxis(Graphics2D g) {
    g.setColor(INK);
    g.drawLine(x(1), AXIS, x(ranks.length), AXIS);
    for (int rank = 1; rank <= ranks.length; rank++) {
      String text = Integer.toString(rank);
      g.drawLine(x(rank), AXIS - TICK, x(rank), AXIS);
      int from = x(rank) - TextStyle.PLAIN.width(text) / 2;
      TextStyle.PLAIN.draw(g, text, from, AXIS - TICK - TextStyle.PLAIN.height());
    }
  }

  private void drawLabels(Graphics2D g) {
    for (int i = 0; i < ranks.length; i++) {
      int middle = labelTop(i) + LINE / 2;
      boolean isLeft = i < half();
      int end = isLeft ? margin - 2 * GAP : width() - margin + 2 * GAP;
      g.setColor(INK);
      g.drawLine(x(ranks[i]), AXIS, x(ranks[i]), middle);
      g.drawLine(x(ranks[i]), middle, end, middle);
      int textTop = middle - TextStyle.PLAIN.height() / 2;
      if (isLeft) {
        TextStyle.PLAIN.drawLeftOf(g, labels.get(i), end - GAP, textTop);
      } else {
        TextStyle.PLAIN.draw(g, labels.get(i), end + GAP, textTop);
      }
    }
  }
}
