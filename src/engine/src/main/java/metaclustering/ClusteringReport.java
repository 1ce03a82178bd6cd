package metaclustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterReport;
import metaclustering.model.MetaClusterModel;
import metaclustering.quality.ClusterQuality;
import metaclustering.text.PlainText;
import metaclustering.text.TextLines;

/**
 * A clustering for people: the clusters, the attribute groups, how good both are, what is doubtful, and
 * how they were made.
 */
public final class ClusteringReport {

  private final Clustering clustering;
  private final ClusterQuality quality;
  private final StringBuilder text = new StringBuilder();

  private ClusteringReport(Clustering clustering, ClusterQuality quality) {
    this.clustering = clustering;
    this.quality = quality;
  }

  /**
   * @param quality as far as it was measured
   */
  public static String of(Clustering clustering, ClusterQuality quality) {
    ClusteringReport report = new ClusteringReport(clustering, quality);
    report.clusters();
    report.groups();
    report.quality();
    report.doubts();
    report.making();
    return report.text.toString();
  }

  private void title(String title) {
    text.append(text.length() == 0 ? "" : "\n")
        .append(title)
        .append('\n')
        .append("-".repeat(title.length()))
        .append('\n');
  }

  private void clusters() {
    title("Clusters");
    ClusterDescription description = clustering.description().orElse(null);
    if (description == null) {
      text.append(PlainText.counted(clustering.clusters().clusters(), "cluster"))
          .append("; what they are like is not in models of older releases.\n");
      return;
    }
    text.append(counts(clustering))
        .append("\n\n")
        .append(new ClusterReport(clustering.model().layout(), description));
  }

  private void groups() {
    title("Attribute groups (meta-clusters)");
    text.append(TextLines.wrapped(
        "Attributes of a group depend on each other. Each group has centres of its own; the numbers of"
            + " the nearest one in each group are the code of a row.",
        ""));
    text.append(clustering.model());
  }

  private void quality() {
    title("Quality");
    quality(clustering, quality).forEach(line -> text.append(line).append('\n'));
  }

  private void doubts() {
    List<String> doubts = warnings(clustering, quality);
    if (!doubts.isEmpty()) {
      title("Warnings");
      doubts.forEach(doubt -> text.append(TextLines.wrapped("- " + doubt, "  ")));
    }
  }

  private void making() {
    title("How it was made");
    making(clustering).forEach(line -> text.append(TextLines.wrapped(line, "")));
  }

  /** How many clusters and rows there are: "3 clusters of 178 rows". */
  public static String counts(Clustering clustering) {
    long rows = clustering.diagnostics().trainingRows();
    String counts = PlainText.counted(clustering.clusters().clusters(), "cluster")
        + " of "
        + PlainText.counted(rows, "row");
    long described = clustering.description().map(ClusterDescription::rows).orElse(rows);
    return described < rows ? counts + ", described by a sample of " + described : counts;
  }

  /** How good clusters, codes and groups are, line by line. */
  public static List<String> quality(Clustering clustering, ClusterQuality quality) {
    MetaClusterModel model = clustering.model();
    List<String> lines = new ArrayList<>(quality.toString().lines().toList());
    lines.add(String.format(
        Locale.ROOT,
        "Relative error of the codes: %.4f (0 is perfect, 1 no better than the mean of all rows)",
        model.summary().relativeError()));
    lines.add(String.format(
        Locale.ROOT,
        "Relative error of the reconstruction: %.4f (from all numbers of a code)",
        model.reconstructionError()));
    if (model.metaClusters() > 1) {
      lines.add(String.format(
          Locale.ROOT, "Certainty of the attribute groups: %.2f (0 to 1)", model.certainty()));
    }
    return lines;
  }

  /** What is doubtful, in sentences that say what to do about it; none if nothing is. */
  public static List<String> warnings(Clustering clustering, ClusterQuality quality) {
    return Doubts.of(clustering, quality);
  }

  /** How the clustering was made, line by line. */
  public static List<String> making(Clustering clustering) {
    Diagnostics figures = clustering.diagnostics();
    List<String> lines = new ArrayList<>();
    figures.fewerGroups(clustering.model()).lines().forEach(lines::add);
    clustering.choice().toString().lines().forEach(lines::add);
    lines.add("Clusters: " + clustering.finalChoice().reason());
    if (clustering.model().reconstruction().isJoint()) {
      lines.add("The symbols of a row are chosen together, for its reconstruction.");
    }
    lines.add(PlainText.counted(figures.trainingRows(), "training row")
        + ", "
        + PlainText.counted(figures.distinctCodes(), "distinct code"));
    return lines;
  }
}
