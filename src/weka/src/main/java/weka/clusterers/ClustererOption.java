package weka.clusterers;

import weka.core.Option;
import weka.core.Utils;

/** The option -W of schemes that train a {@link MetaClusterer}. */
public final class ClustererOption {

  private ClustererOption() {}

  /** A clusterer for schemes that use its codes, but not its clusters of rows. */
  public static MetaClusterer ofCodes() {
    MetaClusterer result = new MetaClusterer();
    result.setNumClusters(1);
    return result;
  }

  /** The same, with so many centres in each attribute group. */
  public static MetaClusterer ofCodes(int clustersEach) {
    MetaClusterer result = ofCodes();
    result.setClustersEach(clustersEach);
    return result;
  }

  public static Option option(String tip, MetaClusterer defaultClusterer) {
    String text = Utils.toCommandLine(defaultClusterer).split(" -S ")[0];
    return new Option(
        "\t" + tip + "\n\t(default " + text + ")", "W", 1, "-W <clusterer specification>");
  }

  /**
   * The clusterer of the options.
   *
   * @param options modified: without the option
   * @param defaultClusterer if there is none
   */
  public static Clusterer read(String[] options, MetaClusterer defaultClusterer) throws Exception {
    String text = Utils.getOption('W', options);
    return text.isEmpty() ? defaultClusterer : SchemeSpecification.parse(Clusterer.class, text);
  }

  /**
   * The clusterer, of the right kind.
   *
   * @throws IllegalArgumentException if it is not a {@link MetaClusterer}
   */
  public static MetaClusterer require(Clusterer clusterer) {
    if (clusterer instanceof MetaClusterer metaClusterer) {
      return metaClusterer;
    }
    throw new IllegalArgumentException("clusterer (-W) is a "
        + clusterer.getClass().getName() + "; it must be a " + MetaClusterer.class.getName());
  }
}
