package metaclustering;

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
    long rows = clustering.diagnostics().trainingRows();
    text.append(PlainText.counted(description.clusters(), "cluster"))
        .append(" of ")
        .append(PlainText.counted(rows, "row"));
    if (description.rows() < rows) {
      text.append(", described by a sample of ").append(description.rows());
    }
    text.append("\n\n").append(new ClusterReport(clustering.model().layout(), description));
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
    MetaClusterModel model = clustering.model();
    text.append(quality);
    text.append(String.format(
        Locale.ROOT, """
        Relative error of the codes: %.4f (0 is perfect, 1 no better than the mean of all rows)
        Relative error of the reconstruction: %.4f (from all symbols of a code)
        """, model.summary().relativeError(), model.reconstructionError()));
    if (model.metaClusters() > 1) {
      text.append(String.format(
          Locale.ROOT, "Certainty of the attribute groups: %.2f (0 to 1)\n", model.certainty()));
    }
  }

  private void doubts() {
    List<String> doubts = Doubts.of(clustering, quality);
    if (!doubts.isEmpty()) {
      title("Warnings");
      doubts.forEach(doubt -> text.append(TextLines.wrapped("- " + doubt, "  ")));
    }
  }

  private void making() {
    title("How it was made");
    Diagnostics figures = clustering.diagnostics();
    String fewer = figures.fewerGroups(clustering.model());
    if (!fewer.isEmpty()) {
      text.append(fewer).append('\n');
    }
    text.append(clustering.choice());
    text.append(TextLines.wrapped("Clusters: " + clustering.finalChoice().reason(), ""));
    if (clustering.model().reconstruction().isJoint()) {
      text.append("The symbols of a row are chosen together, for its reconstruction.\n");
    }
    text.append(PlainText.counted(figures.trainingRows(), "training row"))
        .append(", ")
        .append(PlainText.counted(figures.distinctCodes(), "distinct code"))
        .append('\n');
  }
}
