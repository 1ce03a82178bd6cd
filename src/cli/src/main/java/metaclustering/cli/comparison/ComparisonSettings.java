package metaclustering.cli.comparison;

import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.filters.unsupervised.attribute.FeatureSize;

/**
 * How representations are compared.
 *
 * @param metaClusters attribute groups M; 0 for as many as suit each table
 * @param clusters centres K of each group; 0 if and only if M is
 * @param runs cross-validations, each with other folds, at least 1
 * @param folds of each cross-validation, at least 2
 * @param seed of the first run; the next run has the next one
 */
public record ComparisonSettings(int metaClusters, int clusters, int runs, int folds, int seed) {

  public ComparisonSettings {
    requireAtLeast(0, "attribute groups (-M)", metaClusters);
    requireAtLeast(0, "centres (-K)", clusters);
    if ((metaClusters == 0) != (clusters == 0)) {
      throw new IllegalArgumentException("attribute groups (-M) and centres (-K) go together");
    }
    requireAtLeast(1, "runs (--runs)", runs);
    requireAtLeast(2, "folds (--folds)", folds);
  }

  private static void requireAtLeast(int min, String name, int value) {
    if (value < min) {
      throw new IllegalArgumentException(name + ": " + value + " is less than " + min);
    }
  }

  boolean isSizeChosen() {
    return metaClusters > 0;
  }

  /** The sizes of the codes of a table. */
  Sizes sizes(Instances rows) {
    FeatureSize chosen = new FeatureSize(metaClusters, clusters);
    return isSizeChosen()
        ? new Sizes(chosen, chosen)
        : new Sizes(FeatureSize.ofCodes(rows), FeatureSize.ofNearness(rows));
  }

  /**
   * The sizes that other features are given as well.
   *
   * @param codes of which one symbol is given for each group
   * @param nearness of which a number is given for each centre, beside the attributes
   */
  public record Sizes(FeatureSize codes, FeatureSize nearness) {}

  /** A clusterer of the chosen size, if one is chosen, not trained. */
  MetaClusterer metaClusterer(int seed) {
    MetaClusterer clusterer = new MetaClusterer();
    if (isSizeChosen()) {
      clusterer.setNumMetaClusters(metaClusters);
      clusterer.setClustersEach(clusters);
    }
    clusterer.setSeed(seed);
    return clusterer;
  }
}
