package metaclustering.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;
import metaclustering.text.TextLines;

/**
 * Clusters in words and as a table: what sets each apart, and what its rows hold of each attribute
 * beside all rows.
 */
public final class ClusterReport {

  private static final int MAX_ATTRIBUTES = 20;
  private static final int MAX_CLUSTERS = 30;
  private static final String NO_VALUE = "-";
  private static final double VISIBLE = 0.005;

  private final TableLayout layout;
  private final ClusterDescription description;
  private final Profile all;
  private final Separation separation;

  /** The clusters that are shown, with what sets them apart. */
  private final Map<Integer, List<Trait>> shown = new LinkedHashMap<>();

  /**
   * @param layout of the rows
   */
  public ClusterReport(TableLayout layout, ClusterDescription description) {
    this.layout = layout;
    this.description = description;
    this.all = description.all(layout);
    this.separation = Separation.of(description, all);
    Traits traits = new Traits(layout, description, all, separation);
    IntStream.range(0, description.clusters())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer n) -> description.share(n)).reversed())
        .limit(MAX_CLUSTERS)
        .sorted()
        .forEach(n -> shown.put(n, traits.of(n)));
  }

  /** How much each attribute separates the clusters. */
  public Separation separation() {
    return separation;
  }

  /** What sets a cluster apart, the most telling first. */
  public List<Trait> traits(int cluster) {
    return shown.getOrDefault(cluster, List.of());
  }

  /** One sentence for each cluster: "Cluster 1 (28 %): high alcohol (13.7), low hue (0.68)". */
  public List<String> sentences() {
    return shown.keySet().stream().map(this::sentence).toList();
  }

  private String sentence(int cluster) {
    String start = String.format(
        Locale.ROOT, "Cluster %d (%s)", cluster, PlainText.percent(description.share(cluster)));
    if (description.profiles().get(cluster).weight() == 0) {
      return "Cluster " + cluster + ": no rows";
    }
    List<String> texts = traits(cluster).stream().map(Trait::text).toList();
    return texts.isEmpty() ? start : start + ": " + String.join(", ", texts);
  }

  /** Sentences, then the table. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    sentences().forEach(sentence -> text.append(TextLines.wrapped(sentence, "    ")));
    int more = description.clusters() - shown.size();
    if (more > 0) {
      text.append("and ").append(PlainText.counted(more, "smaller cluster")).append("\n");
    }
    appendTable(text.append('\n'));
    return text.toString();
  }

  private void appendTable(StringBuilder text) {
    List<Integer> order = separation.order(layout);
    List<Integer> attributes = order.stream().limit(MAX_ATTRIBUTES).toList();
    text.append("Mean (standard deviation) or most frequent value (share of the rows)");
    if (description.inhabited().length > 1) {
      text.append("; first the attributes that\nseparate the clusters most (share of their variance"
          + " between clusters); * as in the sentences above");
    }
    text.append(":\n\n");
    List<String> names = column("attribute", "rows", attributes, this::name);
    List<String> ofAll =
        valueColumn("all", PlainText.weight(all.weight()), all, attributes, List.of());
    List<List<String>> first = new ArrayList<>(List.of(names));
    if (attributes.stream().anyMatch(a -> all.missing(a) >= VISIBLE)) {
      first.add(column("missing", "", attributes, a -> PlainText.percent(all.missing(a))));
    }
    if (description.inhabited().length > 1) {
      first.add(
          column("separates", "", attributes, a -> PlainText.percent(separation.shares()[a])));
    }
    first.add(ofAll);
    List<List<String>> clusters = new ArrayList<>();
    if (description.inhabited().length > 1) {
      shown.forEach((n, traits) -> clusters.add(valueColumn(
          "cluster " + n,
          size(n),
          description.profiles().get(n),
          attributes,
          traits.stream().map(Trait::attribute).toList())));
    }
    text.append(TextLines.table(first, List.of(names, ofAll), clusters));
    int rest = order.size() - attributes.size();
    if (rest > 0) {
      text.append("and ")
          .append(rest)
          .append(rest == 1 ? " attribute that separates" : " attributes that separate")
          .append(" less\n");
    }
  }

  private String name(int attribute) {
    return PlainText.name(layout.attributes().get(attribute).name());
  }

  private static List<String> column(
      String title, String second, List<Integer> attributes, IntFunction<String> cell) {
    List<String> cells = new ArrayList<>(List.of(title, second));
    attributes.forEach(a -> cells.add(cell.apply(a)));
    return cells;
  }

  private String size(int cluster) {
    return PlainText.weight(description.profiles().get(cluster).weight())
        + " ("
        + PlainText.percent(description.share(cluster))
        + ")";
  }

  private List<String> valueColumn(
      String title, String size, Profile profile, List<Integer> attributes, List<Integer> marked) {
    return column(
        title + " ",
        size + " ",
        attributes,
        a -> cell(profile, a) + (marked.contains(a) ? "*" : " "));
  }

  private String cell(Profile profile, int attribute) {
    if (!profile.isKnown(attribute)) {
      return NO_VALUE;
    }
    AttributeSpec spec = layout.attributes().get(attribute);
    double typical = profile.typical(layout, attribute);
    if (spec.isNominal()) {
      double share = profile.shares(layout, attribute)[(int) typical];
      return PlainText.shortName(spec.values().get((int) typical)) + " (" + PlainText.percent(share)
          + ")";
    }
    double scale = all.deviation(layout, attribute);
    return PlainText.number(typical, scale)
        + " ("
        + PlainText.number(profile.deviation(layout, attribute), scale)
        + ")";
  }
}
