package metaclustering.cli.comparison;

import java.util.List;
import metaclustering.cli.comparison.ComparisonSettings.Sizes;
import metaclustering.cli.features.FourierFeatures;
import metaclustering.cli.features.KMeansFeatures;
import metaclustering.cli.features.KMeansFeatures.Form;
import weka.filters.AllFilter;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Discretize;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.filters.unsupervised.attribute.PrincipalComponents;

/**
 * The features that a classifier is given. Those that other methods learn have as many units as the
 * codes have centres in all groups together.
 *
 * @param label the name in reports
 * @param maker makes a filter, not trained, that makes these features
 */
public record Representation(String label, Maker maker) {

  @FunctionalInterface
  public interface Maker {
    /**
     * Makes a filter.
     *
     * @param sizes of the codes of the data set
     */
    Filter filter(ComparisonSettings settings, Sizes sizes, int seed) throws Exception;
  }

  public static final Representation RAW =
      new Representation("raw", (settings, sizes, seed) -> new AllFilter());

  /** What the filter gives in place of the attributes. */
  public static final Representation CODES =
      new Representation("codes", (settings, sizes, seed) -> ours(settings, seed, false));

  /** What the filter gives beside the attributes. */
  public static final Representation CODES_AND_RAW =
      new Representation("codes + raw", (settings, sizes, seed) -> ours(settings, seed, true));

  /** The nearest centre of one k-means. */
  public static final Representation KMEANS = new Representation(
      "k-means",
      (settings, sizes, seed) ->
          new KMeansFeatures(1, sizes.codes().units(), seed, Form.ONE_HOT, false));

  /** How near all centres of one k-means are. */
  public static final Representation KMEANS_AND_RAW = new Representation(
      "k-means + raw",
      (settings, sizes, seed) ->
          new KMeansFeatures(1, sizes.nearness().units(), seed, Form.NEARNESS, true));

  /** The nearest centre in each of as many random groups of attributes. */
  public static final Representation RANDOM_GROUPS = new Representation(
      "random groups",
      (settings, sizes, seed) -> new KMeansFeatures(
          sizes.codes().groups(), sizes.codes().centres(), seed, Form.ONE_HOT, false));

  /** How near all centres of such groups are. */
  public static final Representation RANDOM_GROUPS_AND_RAW = new Representation(
      "random groups + raw",
      (settings, sizes, seed) -> new KMeansFeatures(
          sizes.nearness().groups(), sizes.nearness().centres(), seed, Form.NEARNESS, true));

  /** The first principal components of the standardised attributes; all if there are fewer. */
  public static final Representation COMPONENTS = new Representation(
      "PCA", (settings, sizes, seed) -> components(sizes.codes().units()));

  /** Ten intervals of each numeric attribute. */
  public static final Representation INTERVALS =
      new Representation("intervals", (settings, sizes, seed) -> new Discretize());

  public static final Representation FOURIER = new Representation(
      "Fourier",
      (settings, sizes, seed) -> new FourierFeatures(sizes.codes().units(), seed, false));

  public static final Representation FOURIER_AND_RAW = new Representation(
      "Fourier + raw",
      (settings, sizes, seed) -> new FourierFeatures(sizes.nearness().units(), seed, true));

  /** All of them. */
  public static final List<Representation> ALL = List.of(
      RAW,
      CODES,
      CODES_AND_RAW,
      KMEANS,
      KMEANS_AND_RAW,
      RANDOM_GROUPS,
      RANDOM_GROUPS_AND_RAW,
      COMPONENTS,
      INTERVALS,
      FOURIER,
      FOURIER_AND_RAW);

  private static Filter ours(ComparisonSettings settings, int seed, boolean keep) {
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setClusterer(settings.metaClusterer(seed));
    filter.setTrainings(settings.isSizeChosen() ? 1 : 0);
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
