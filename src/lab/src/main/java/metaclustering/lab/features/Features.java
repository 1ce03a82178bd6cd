package metaclustering.lab.features;

import java.util.List;
import metaclustering.cli.comparison.Representation;
import weka.clusterers.MetaClusterer;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Discretize;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.filters.unsupervised.attribute.PrincipalComponents;

/** Features beside those that the program compares: controls that take long or say little. */
public final class Features {

  /** Which of M * K centres of one k-means is the nearest, one-hot: as many units as the codes. */
  public static final Representation KMEANS_WIDE = new Representation(
      "k-means M*K",
      (settings, seed) ->
          Representation.kMeans(settings.metaClusters() * settings.clusters(), seed));

  /** The first M principal components of the standardised attributes. */
  public static final Representation PCA =
      new Representation("PCA M", (settings, seed) -> components(settings.metaClusters()));

  /** K-means with K centres in each of M random groups of attributes, one-hot. */
  public static final Representation RANDOM_GROUPS = new Representation(
      "random groups",
      (settings, seed) -> new RandomGroups(settings.metaClusters(), settings.clusters(), seed));

  /** How near all of M * K centres of one k-means are. */
  public static final Representation KMEANS_NEARNESS = new Representation(
      "nearness of k-means M*K",
      (settings, seed) ->
          new CentreNearness(settings.metaClusters() * settings.clusters(), seed, 1));

  /** Ten intervals of each numeric attribute. */
  public static final Representation INTERVALS =
      new Representation("intervals", (settings, seed) -> new Discretize());

  /** What the filter gives without options. */
  public static final Representation DEFAULT_CODES =
      new Representation("default codes", (settings, seed) -> byDefault(seed, false));

  /** What the filter gives beside the attributes, without further options. */
  public static final Representation DEFAULT_NEARNESS =
      new Representation("default nearness + raw", (settings, seed) -> byDefault(seed, true));

  /** All of them, with the program's own. */
  public static final List<Representation> ALL = List.of(
      Representation.RAW,
      Representation.KMEANS,
      KMEANS_WIDE,
      PCA,
      RANDOM_GROUPS,
      Representation.CODES,
      Representation.CODES_AND_RAW,
      KMEANS_NEARNESS,
      INTERVALS,
      DEFAULT_CODES,
      DEFAULT_NEARNESS);

  private Features() {}

  private static Filter byDefault(int seed, boolean keep) {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setSeed(seed);
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setClusterer(clusterer);
    filter.setTrainings(0); // its numbers of groups and centres are not those of the clusterer
    filter.setKeepOriginal(keep);
    return filter;
  }

  private static Filter components(int count) {
    PrincipalComponents filter = new PrincipalComponents();
    filter.setVarianceCovered(1); // the number of components alone decides
    filter.setMaximumAttributes(count);
    return filter;
  }
}
