package metaclustering.lab.features;

import java.util.List;
import metaclustering.cli.comparison.Representation;
import weka.filters.Filter;
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

  /** All of them, with the program's own. */
  public static final List<Representation> ALL = List.of(
      Representation.RAW,
      Representation.KMEANS,
      KMEANS_WIDE,
      PCA,
      RANDOM_GROUPS,
      Representation.CODES,
      Representation.CODES_AND_RAW);

  private Features() {}

  private static Filter components(int count) {
    PrincipalComponents filter = new PrincipalComponents();
    filter.setVarianceCovered(1); // the number of components alone decides
    filter.setMaximumAttributes(count);
    return filter;
  }
}
