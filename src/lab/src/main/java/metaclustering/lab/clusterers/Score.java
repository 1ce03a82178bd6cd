package metaclustering.lab.clusterers;

import java.util.Locale;

/** What is measured of clusters. */
public enum Score {
  /** Adjusted Rand index with the classes. */
  ARI("ARI", 3),
  /**
   * Adjusted mutual information with the classes, normalised by the mean of both entropies (Vinh, Epps
   * and Bailey, JMLR 11, 2010).
   */
  AMI("AMI", 3),
  /** Mean silhouette of the rows, in columns scaled by range; NaN for one cluster. */
  SILHOUETTE("silhouette", 3),
  /** Of the training. */
  SECONDS("seconds", 2),
  /** That have rows. */
  CLUSTERS("clusters", 1);

  private final String label;
  private final String format;

  Score(String label, int decimals) {
    this.label = label;
    this.format = "%." + decimals + "f";
  }

  String label() {
    return label;
  }

  /** A value, or - for NaN. */
  String text(double value) {
    String text = String.format(Locale.ROOT, format, value);
    return Double.isNaN(value) ? "-" : text.replaceFirst("^-(0\\.0+)$", "$1");
  }
}
