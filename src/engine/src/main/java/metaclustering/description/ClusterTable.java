package metaclustering.description;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;

/**
 * What the rows of clusters hold of each attribute, beside all rows: mean (standard deviation) of numbers,
 * the most frequent value (its share) of nominal attributes. The attributes that separate the clusters most
 * come first; cells that set a cluster apart are marked.
 */
public final class ClusterTable {

  /** Clusters that are shown, the largest. */
  public static final int MAX_CLUSTERS = 30;

  /** A smaller share of missing values is 0 % as text. */
  private static final double VISIBLE = 0.005;

  private static final String NO_VALUE = "-";
  private static final double[] NO_SHARES = {};

  private final TableLayout layout;
  private final ClusterDescription description;
  private final Profile all;
  private final Separation separation;
  private final List<Integer> attributes;

  /** The clusters that are shown, with what sets them apart. */
  private final Map<Integer, List<Trait>> shown = new LinkedHashMap<>();

  /**
   * A cell.
   *
   * @param text mean (standard deviation) or most frequent value (share), a hyphen if no row has a value
   * @param level of a number, how many standard deviations of all rows the mean is above theirs; else 0
   * @param shares of a nominal attribute's values; else none
   * @param marked whether it sets the cluster apart
   */
  public record Cell(String text, double level, double[] shares, boolean marked) {}

  /**
   * @param layout of the rows
   */
  public ClusterTable(TableLayout layout, ClusterDescription description) {
    this.layout = layout;
    this.description = description;
    this.all = description.all(layout);
    this.separation = Separation.of(description, all);
    this.attributes = separation.order(layout);
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

  /** The informative attributes, the most separating first. */
  public List<Integer> attributes() {
    return attributes;
  }

  /** The clusters that are shown, ascending. */
  public List<Integer> clusters() {
    return List.copyOf(shown.keySet());
  }

  /** Whether there is more than one cluster with rows, so that these can be compared. */
  public boolean compares() {
    return description.inhabited().length > 1;
  }

  /** What sets a cluster apart, the most telling first. */
  public List<Trait> traits(int cluster) {
    return shown.getOrDefault(cluster, List.of());
  }

  /** The name of an attribute on one line. */
  public String name(int attribute) {
    return PlainText.name(layout.attributes().get(attribute).name());
  }

  /** The share of all rows that a cluster has. */
  public double share(int cluster) {
    return description.share(cluster);
  }

  /** The weight of all rows. */
  public double weight() {
    return all.weight();
  }

  /** The share of all rows in which the attribute is missing. */
  public double missing(int attribute) {
    return all.missing(attribute);
  }

  /** Whether so many values of any of these attributes are missing that it is worth a column. */
  public boolean hasMissing(List<Integer> attributes) {
    return attributes.stream().anyMatch(a -> missing(a) >= VISIBLE);
  }

  /** How many clusters are left out, in words; empty if none is. */
  public Optional<String> more() {
    int more = description.clusters() - shown.size();
    return more > 0
        ? Optional.of("and " + PlainText.counted(more, "smaller cluster"))
        : Optional.empty();
  }

  /** What the rows of a cluster hold of an attribute. */
  public Cell cell(int cluster, int attribute) {
    boolean marked = traits(cluster).stream().anyMatch(trait -> trait.attribute() == attribute);
    return cell(description.profiles().get(cluster), attribute, marked);
  }

  /** What all rows hold of an attribute. */
  public Cell ofAll(int attribute) {
    return cell(all, attribute, false);
  }

  private Cell cell(Profile profile, int attribute, boolean marked) {
    if (!profile.isKnown(attribute)) {
      return new Cell(NO_VALUE, 0, NO_SHARES, marked);
    }
    AttributeSpec spec = layout.attributes().get(attribute);
    double typical = profile.typical(layout, attribute);
    if (spec.isNominal()) {
      double[] shares = profile.shares(layout, attribute);
      String value = PlainText.shortName(spec.values().get((int) typical));
      String share = PlainText.percent(shares[(int) typical]);
      return new Cell(value + " (" + share + ")", 0, shares, marked);
    }
    double scale = all.deviation(layout, attribute);
    String text = PlainText.number(typical, scale)
        + " ("
        + PlainText.number(profile.deviation(layout, attribute), scale)
        + ")";
    double above = typical - all.typical(layout, attribute);
    return new Cell(text, scale > 0 ? above / scale : 0, NO_SHARES, marked);
  }
}
