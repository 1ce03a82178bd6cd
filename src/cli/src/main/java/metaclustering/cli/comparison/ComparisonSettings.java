package metaclustering.cli.comparison;

import weka.clusterers.MetaClusterer;

/**
 * How representations are compared.
 *
 * @param metaClusters attribute groups M, at least 1
 * @param clusters centres K of each group, at least 1
 * @param runs cross-validations, each with other folds, at least 1
 * @param folds of each cross-validation, at least 2
 * @param seed of the first run; the next run has the next one
 */
public record ComparisonSettings(int metaClusters, int clusters, int runs, int folds, int seed) {

  public ComparisonSettings {
    requireAtLeast(1, "attribute groups (-M)", metaClusters);
    requireAtLeast(1, "centres (-K)", clusters);
    requireAtLeast(1, "runs (--runs)", runs);
    requireAtLeast(2, "folds (--folds)", folds);
  }

  private static void requireAtLeast(int min, String name, int value) {
    if (value < min) {
      throw new IllegalArgumentException(name + ": " + value + " is less than " + min);
    }
  }

  /** A clusterer of this size, not trained. */
  MetaClusterer metaClusterer(int seed) {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setNumMetaClusters(metaClusters);
    clusterer.setClustersEach(clusters);
    clusterer.setSeed(seed);
    return clusterer;
  }
}
