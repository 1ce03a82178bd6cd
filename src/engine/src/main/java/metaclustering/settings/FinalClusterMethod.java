package metaclustering.settings;

/** How rows are divided into the final clusters. */
public enum FinalClusterMethod {
  /** By neighbours where these keep together what a mixture tears apart, otherwise by a mixture. */
  AUTO,
  /** By a mixture over the rows. */
  MIXTURE,
  /** By communities of rows that are each other's nearest neighbours: clusters of any shape. */
  NEIGHBOURS,
  /** By a mixture over the codes, the article's neuron over symbols. */
  CODES
}
