package metaclustering.picture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterTable;
import metaclustering.text.PlainText;

/** Attributes and clusters as a table, for the page's template. */
final class TableView {

  /** Attributes that are seen at once; the others are shown on request. */
  private static final int FIRST = 20;

  private static final int MAX_ATTRIBUTES = 300;

  /** Deviations from the mean at which a bar is full. */
  private static final double FULL = 2;

  /** Left out on narrow screens. */
  private static final String ASIDE = "aside";

  private TableView() {}

  static Map<String, Object> of(ClusterTable table, ClusterDescription description) {
    List<Integer> attributes = table.attributes().stream().limit(MAX_ATTRIBUTES).toList();
    List<Integer> clusters = table.compares() ? table.clusters() : List.of();
    boolean misses = table.hasMissing(attributes);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int a : attributes) {
      List<Map<String, Object>> cells = new ArrayList<>();
      if (misses) {
        cells.add(cell(PlainText.percent(table.missing(a)), "share", 0, 0, ASIDE));
      }
      if (table.compares()) {
        double share = table.separation().shares()[a];
        cells.add(cell(PlainText.percent(share), "share", 0, share, ASIDE));
      }
      cells.add(cell(table.ofAll(a)));
      clusters.forEach(n -> cells.add(cell(table.cell(n, a))));
      lines.add(Map.of("name", table.name(a), "cells", cells, "later", lines.size() >= FIRST));
    }
    int left = table.attributes().size() - attributes.size();
    boolean hasNominal = attributes.stream().anyMatch(a -> table.ofAll(a).shares().length > 0);
    boolean hasNumbers = attributes.stream().anyMatch(a -> table.ofAll(a).shares().length == 0);
    return Map.of(
        "misses",
        misses,
        "hasNominal",
        hasNominal,
        "hasNumbers",
        hasNumbers,
        "compares",
        table.compares(),
        "all",
        PlainText.weight(table.weight()),
        "clusters",
        clusters.stream()
            .map(n -> Map.of("cluster", n, "size", description.size(n)))
            .toList(),
        "lines",
        lines,
        "hidden",
        attributes.size() > FIRST ? List.of(attributes.size()) : List.of(),
        "left",
        left > 0 ? List.of(PlainText.counted(left, "attribute")) : List.of());
  }

  private static Map<String, Object> cell(ClusterTable.Cell cell) {
    if (cell.shares().length > 0) {
      double largest = Arrays.stream(cell.shares()).max().orElse(0);
      return cell(cell.text(), "share", 0, largest, mark(cell));
    }
    double half = Math.max(-1, Math.min(1, cell.level() / FULL)) / 2;
    return cell(
        cell.text(),
        half < 0 ? "low" : "high",
        Math.min(0.5, 0.5 + half),
        Math.abs(half),
        mark(cell));
  }

  private static String mark(ClusterTable.Cell cell) {
    return cell.marked() ? "marked" : "";
  }

  /** A bar behind a text: its kind, where it begins and how long it is, in shares of the cell. */
  private static Map<String, Object> cell(
      String text, String kind, double from, double length, String mark) {
    return Map.of(
        "text", text,
        "kind", kind,
        "from", percent(from),
        "length", percent(length),
        "mark", mark);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
