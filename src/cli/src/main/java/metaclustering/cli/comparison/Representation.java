package metaclustering.cli.comparison;

import java.util.List;
import weka.core.SelectedTag;
import weka.filters.AllFilter;
import weka.filters.Filter;
import weka.filters.MultiFilter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * The features that a classifier is given.
 *
 * @param label the name in reports
 * @param maker makes a filter, not trained, that makes these features
 */
public record Representation(String label, Maker maker) {

  @FunctionalInterface
  public interface Maker {
    Filter filter(ComparisonSettings settings, int seed) throws Exception;
  }

  public static final Representation RAW =
      new Representation("raw", (settings, seed) -> new AllFilter());

  /** Which of K centres of one k-means over all attributes is the nearest, one-hot. */
  public static final Representation KMEANS =
      new Representation("k-means K", (settings, seed) -> kMeans(settings.clusters(), seed));

  /** Codes of M attribute groups of K centres, one-hot. */
  public static final Representation CODES =
      new Representation("codes", (settings, seed) -> codes(settings, seed, false));

  public static final Representation CODES_AND_RAW =
      new Representation("codes + raw", (settings, seed) -> codes(settings, seed, true));

  /** Those that the program compares. */
  public static final List<Representation> ALL = List.of(RAW, KMEANS, CODES, CODES_AND_RAW);

  /**
   * The number of the nearest centre of one k-means, one-hot, by Weka's own filters.
   *
   * @return a filter for rows that have no attribute "cluster"
   */
  public static Filter kMeans(int clusters, int seed) throws Exception {
    String kMeans = "\"weka.clusterers.SimpleKMeans -init 1 -N " + clusters + " -S " + seed + "\"";
    String attribute = "weka.filters.unsupervised.attribute.";
    MultiFilter filter = new MultiFilter();
    filter.setOptions(new String[] {
      "-F", attribute + "AddCluster -W " + kMeans,
      "-F", attribute + "RemoveByName -E cluster -V",
      "-F", attribute + "NominalToBinary -A -N"
    });
    return filter;
  }

  private static Filter codes(ComparisonSettings settings, int seed, boolean keep) {
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOutput(new SelectedTag("one-hot", MetaClusterMembership.TAGS_OUTPUT));
    filter.setClusterer(settings.metaClusterer(seed));
    filter.setKeepOriginal(keep);
    return filter;
  }
}
