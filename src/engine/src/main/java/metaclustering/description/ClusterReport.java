package metaclustering.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import metaclustering.description.ClusterTable.Cell;
import metaclustering.table.PictureShape;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;
import metaclustering.text.TextLines;

/**
 * Clusters in words and as a table: what sets each apart, and what its rows hold of each attribute
 * beside all rows.
 */
public final class ClusterReport {

  private static final int MAX_ATTRIBUTES = 20;
  private static final String PIXELS =
      "More or less than in the mean of all rows. The means of the clusters are best seen as pictures, in"
          + " the view Clusters of the tab Meta-clusters or on the report page.";

  private final ClusterDescription description;
  private final ClusterTable table;

  /** Empty unless the attributes are pixels. */
  private final Optional<PixelPlaces> places;

  /**
   * @param layout of the rows
   */
  public ClusterReport(TableLayout layout, ClusterDescription description) {
    this.description = description;
    this.table = new ClusterTable(layout, description);
    this.places = PictureShape.named(layout)
        .map(shape -> new PixelPlaces(layout, description.all(layout), shape));
  }

  /** Whether the attributes have the names of pixels: then sentences name places instead. */
  public boolean isOfPixels() {
    return places.isPresent();
  }

  public ClusterTable table() {
    return table;
  }

  /**
   * One sentence for each cluster: "Cluster 1 (28 %): high alcohol (13.7), low hue (0.68)", or of pixels
   * "Cluster 1 (28 %): more at the top; less in the middle".
   */
  public List<String> sentences() {
    return table.clusters().stream().map(this::sentence).toList();
  }

  private String sentence(int cluster) {
    String start = String.format(
        Locale.ROOT, "Cluster %d (%s)", cluster, PlainText.percent(description.share(cluster)));
    if (description.profiles().get(cluster).weight() == 0) {
      return "Cluster " + cluster + ": no rows";
    }
    List<String> texts = places
        .filter(p -> table.compares())
        .map(p -> List.of(p.of(description.profiles().get(cluster))))
        .orElseGet(() -> table.traits(cluster).stream().map(Trait::text).toList());
    return texts.isEmpty() ? start : start + ": " + String.join(", ", texts);
  }

  /** Sentences, then the table; of pixels the sentences alone. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    sentences().forEach(sentence -> text.append(TextLines.wrapped(sentence, "    ")));
    table.more().ifPresent(more -> text.append(more).append('\n'));
    text.append('\n');
    if (isOfPixels()) {
      text.append(TextLines.wrapped(PIXELS, ""));
    } else {
      appendTable(text);
    }
    return text.toString();
  }

  private void appendTable(StringBuilder text) {
    List<Integer> attributes = table.attributes().stream().limit(MAX_ATTRIBUTES).toList();
    text.append("Mean (standard deviation) or most frequent value (share of the rows)");
    if (table.compares()) {
      text.append("; first the attributes that\nseparate the clusters most (share of their variance"
          + " between clusters); * as in the sentences above");
    }
    text.append(":\n\n");
    List<String> names = column("attribute", "rows", attributes, table::name);
    List<String> ofAll =
        valueColumn("all", PlainText.weight(table.weight()), attributes, table::ofAll);
    List<List<String>> first = new ArrayList<>(List.of(names));
    if (table.hasMissing(attributes)) {
      first.add(column("missing", "", attributes, a -> PlainText.percent(table.missing(a))));
    }
    if (table.compares()) {
      first.add(column(
          "separates", "", attributes, a -> PlainText.percent(table.separation().shares()[a])));
    }
    first.add(ofAll);
    List<List<String>> clusters = new ArrayList<>();
    if (table.compares()) {
      for (int n : table.clusters()) {
        clusters.add(
            valueColumn("cluster " + n, description.size(n), attributes, a -> table.cell(n, a)));
      }
    }
    text.append(TextLines.table(first, List.of(names, ofAll), clusters));
    int rest = table.attributes().size() - attributes.size();
    if (rest > 0) {
      text.append("and ")
          .append(rest)
          .append(rest == 1 ? " attribute that separates" : " attributes that separate")
          .append(" less\n");
    }
  }

  private static List<String> column(
      String title, String second, List<Integer> attributes, IntFunction<String> cell) {
    List<String> cells = new ArrayList<>(List.of(title, second));
    attributes.forEach(a -> cells.add(cell.apply(a)));
    return cells;
  }

  private static List<String> valueColumn(
      String title, String size, List<Integer> attributes, IntFunction<Cell> cells) {
    return column(title + " ", size + " ", attributes, a -> {
      Cell cell = cells.apply(a);
      return cell.text() + (cell.marked() ? "*" : " ");
    });
  }
}
