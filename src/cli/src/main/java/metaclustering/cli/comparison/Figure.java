package metaclustering.cli.comparison;

/** What is measured, with its name and its decimals in tables; seconds are by the wall clock. */
public enum Figure {
  /** Share of rows that are right. */
  ACCURACY("accuracy", 4),
  KAPPA("kappa", 4),
  /** Area under the ROC curve, the mean over the classes weighted by their rows. */
  AUC("AUC", 4),
  /** Attributes after filtering, without the class. */
  UNITS("units", 1),
  /** For one fold, filter and classifier together. */
  TRAIN_SECONDS("train s", 4),
  /** For one fold, filter and classifier together. */
  PREDICT_SECONDS("predict s", 4),
  /** Adjusted Rand index of clusters and classes. */
  ARI("ARI", 4),
  /** Normalised mutual information of clusters and classes. */
  NMI("NMI", 4),
  PURITY("purity", 4),
  /**
   * Squared deviation of the rows from the mean of their cluster over that from the mean of all,
   * attributes scaled to [0, 1].
   */
  RELATIVE_ERROR("relative error", 4),
  /** Of training a clusterer. */
  SECONDS("seconds", 4);

  private final String title;
  private final int decimals;

  Figure(String title, int decimals) {
    this.title = title;
    this.decimals = decimals;
  }

  String title() {
    return title;
  }

  int decimals() {
    return decimals;
  }
}
