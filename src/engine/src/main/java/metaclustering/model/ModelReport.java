package metaclustering.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;
import metaclustering.text.TextLines;

/** Prints attribute groups: their attributes, the strongest first, and the values of their centres. */
final class ModelReport {

  private static final int MAX_NAMES = 50;
  private static final int MAX_CENTRES = 10;
  private static final int MAX_VALUES = 6;

  /** With more groups, only their attributes are shown. */
  private static final int MAX_GROUPS = 20;

  private static final double NEARLY_ALL = 0.995;

  private final MetaClusterModel model;
  private final TableLayout layout;
  private final StringBuilder text = new StringBuilder();

  private ModelReport(MetaClusterModel model) {
    this.model = model;
    this.layout = model.layout();
  }

  static String of(MetaClusterModel model) {
    ModelReport report = new ModelReport(model);
    report.write();
    return report.text.toString();
  }

  private void write() {
    line(
        "",
        "%s of %s, %s %s",
        PlainText.counted(model.metaClusters(), "group"),
        PlainText.counted(layout.informativeAttributes(), "attribute"),
        model.centreCountText(),
        model.maxCentreCount() == 1 ? "centre" : "centres each");
    for (int m = 0; m < model.metaClusters(); m++) {
      group(m);
    }
    remark(
        "Uncertain (these attributes may belong elsewhere): ",
        IntStream.range(0, layout.attributes().size())
            .filter(a -> model.owner(a) != MetaClusterModel.NO_OWNER && model.certainty(a) == 0));
    remark(
        "Constant or always missing (not clustered): ",
        IntStream.of(model.owned(MetaClusterModel.NO_OWNER)));
  }

  private void line(String indent, String format, Object... values) {
    text.append(TextLines.wrapped(String.format(Locale.ROOT, format, values), indent));
  }

  private void remark(String start, IntStream attributes) {
    List<Integer> listed = attributes.boxed().toList();
    if (!listed.isEmpty()) {
      line("    ", "\n%s%s", start, names(listed));
    }
  }

  private void group(int m) {
    List<Integer> owned = IntStream.of(model.owned(m))
        .boxed()
        .sorted(Comparator.comparingDouble(this::strength).reversed())
        .toList();
    if (owned.isEmpty()) {
      line("", "\nGroup %d: no attributes", m);
      return;
    }
    line(
        "    ",
        "\nGroup %d (%s, %s explained, certainty %.2f): %s",
        m,
        PlainText.counted(owned.size(), "attribute"),
        PlainText.percent(Math.max(0, model.summary().explainedByMetaCluster(m))),
        certainty(owned),
        names(owned));
    if (model.metaClusters() <= MAX_GROUPS) {
      centres(m, owned);
    }
  }

  private double certainty(List<Integer> attributes) {
    return attributes.stream().mapToDouble(model::certainty).average().orElse(Double.NaN);
  }

  private double strength(int attribute) {
    return model.certainty(attribute) * model.summary().explained(attribute);
  }

  private String names(List<Integer> attributes) {
    String more =
        attributes.size() > MAX_NAMES ? " and " + (attributes.size() - MAX_NAMES) + " more" : "";
    return attributes.stream()
        .limit(MAX_NAMES)
        .map(a -> PlainText.name(layout.attributes().get(a).name()))
        .collect(Collectors.joining(", ", "", more));
  }

  /** The centres with rows, of many the largest, in the order of their numbers. */
  private void centres(int m, List<Integer> owned) {
    double all = IntStream.range(0, model.centreCount(m))
        .mapToDouble(k -> model.summary().size(m, k))
        .sum();
    List<Integer> used = IntStream.range(0, model.centreCount(m))
        .filter(k -> model.summary().size(m, k) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> model.summary().size(m, k))
            .reversed())
        .toList();
    used.stream().limit(MAX_CENTRES).sorted().forEach(k -> {
      float[] row = model.centreColumns(m, k);
      String values = owned.stream()
          .limit(MAX_VALUES)
          .map(a -> value(a, row))
          .collect(Collectors.joining(", "));
      String share = PlainText.percent(model.summary().size(m, k) / all);
      line("      ", "  centre %d (%s): %s", k, share, values);
    });
    int smaller = used.size() - MAX_CENTRES;
    if (smaller > 0) {
      line("", "  and %s", PlainText.counted(smaller, "smaller centre"));
    }
    int idle = model.centreCount(m) - used.size();
    if (idle > 0 && !used.isEmpty()) {
      line("", "  and %s without rows", PlainText.counted(idle, "centre"));
    }
  }

  private String value(int attribute, float[] row) {
    AttributeSpec spec = layout.attributes().get(attribute);
    double value = layout.decode(attribute, row);
    String name = PlainText.name(spec.name());
    if (!spec.isNominal()) {
      double deviation = layout.unit(attribute)
          * Math.sqrt(model.statistics().variance(layout.firstColumn(attribute)));
      return name + " " + PlainText.number(value, deviation);
    }
    double share = layout.shares(attribute, row)[(int) value];
    return name + " = " + PlainText.name(spec.values().get((int) value))
        + (share < NEARLY_ALL ? " (" + PlainText.percent(share) + ")" : "");
  }
}
