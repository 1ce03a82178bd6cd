package metaclustering.cli.comparison;

import weka.clusterers.MetaClusterer;
import weka.filters.AllFilter;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.filters.unsupervised.attribute.PrincipalComponents;

/** The features that a classifier is given. */
public enum Representation {
  /** The attributes as they are. */
  RAW("raw"),
  /** Which of K centres of one k-means over all attributes is the nearest, one-hot. */
  KMEANS("k-means K"),
  /** The same with M * K centres: as many units as the codes. */
  KMEANS_WIDE("k-means M*K"),
  /** The first M principal components of the standardised attributes. */
  PCA("PCA M"),
  /** K-means with K centres in each of M random groups of attributes, one-hot. */
  RANDOM_GROUPS("random groups"),
  /** Codes of M attribute groups of K centres, one-hot. */
  CODES("codes"),
  /** The codes beside the attributes. */
  CODES_AND_RAW("codes + raw");

  private final String label;

  Representation(String label) {
    this.label = label;
  }

  /** The name in reports. */
  public String label() {
    return label;
  }

  /** A filter, not trained, that makes these features. */
  public Filter filter(ComparisonSettings settings, int seed) {
    return switch (this) {
      case RAW -> new AllFilter();
      case KMEANS -> new KMeansMembership(1, settings.clusters(), seed);
      case KMEANS_WIDE ->
        new KMeansMembership(1, settings.metaClusters() * settings.clusters(), seed);
      case PCA -> principalComponents(settings.metaClusters());
      case RANDOM_GROUPS ->
        new KMeansMembership(settings.metaClusters(), settings.clusters(), seed);
      case CODES -> codes(settings, seed, false);
      case CODES_AND_RAW -> codes(settings, seed, true);
    };
  }

  private static Filter principalComponents(int components) {
    PrincipalComponents filter = new PrincipalComponents();
    filter.setVarianceCovered(1); // the number of components alone decides
    filter.setMaximumAttributes(components);
    return filter;
  }

  private static Filter codes(ComparisonSettings settings, int seed, boolean keep) {
    MetaClusterer clusterer = settings.metaClusterer(seed);
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setClusterer(clusterer);
    filter.setKeepOriginal(keep);
    return filter;
  }
}
