package metaclustering.cli.comparison;

/** Something that a comparison has just finished. */
public sealed interface Measured permits ClassifierCell, ClusteringCell {

  /** One line for people. */
  String line();
}
