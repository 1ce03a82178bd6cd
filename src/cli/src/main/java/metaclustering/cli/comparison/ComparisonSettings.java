package metaclustering.cli.comparison;

import weka.clusterers.MetaClusterer;

/**
 * How representations are compared.
 *
 * @param metaClusters M, from 1 on
 * @param clusters K, the clusters in each meta-cluster, from 1 on
 * @param runs cross-validations, each of other folds, from 1 on
 * @param folds of each cross-validation, from 2 on
 * @param seed of the first run; the next run has the next one
 */
public record ComparisonSettings(int metaClusters, int clusters, int runs, int folds, int seed) {

  public ComparisonSettings {
    requireAtLeast(1, "meta-clusters (-M)", metaClusters);
    requireAtLeast(1, "clusters (-K)", clusters);
    requireAtLeast(1, "runs (--runs)", runs);
    requireAtLeast(2, "folds (--folds)", folds);
  }

  private static void requireAtLeast(int least, String name, int value) {
    if (value < least) {
      throw new IllegalArgumentException(name + ": " + value + " is less than " + least);
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
