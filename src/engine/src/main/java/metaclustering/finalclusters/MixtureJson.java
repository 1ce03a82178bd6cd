package metaclustering.finalclusters;

import com.eclipsesource.json.JsonObject;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.file.PlainJson;
import metaclustering.model.MetaClusterModel;

/**
 * Final clusters as plain arrays in JSON: logPriors [J] and logSymbols [J][M][K] of the components, and
 * clusterOf [J], the final cluster of each; see {@link CodeMixture}. Without clusterOf every component
 * is a final cluster. Of a {@link ClusterCurve} kept [J] and criterion [J].
 */
public final class MixtureJson {

  private static final String PRIORS = "logPriors";
  private static final String SYMBOLS = "logSymbols";
  private static final String CLUSTERS = "clusterOf";
  private static final String KEPT = "kept";
  private static final String CRITERION = "criterion";

  private MixtureJson() {}

  /** The least format that can tell a mixture: 2 if a final cluster has several components, else 1. */
  public static int format(CodeMixture mixture) {
    return mixture.isGathered() || mixture.curve().isPresent() ? 2 : 1;
  }

  /** All of a mixture. */
  public static JsonObject of(CodeMixture mixture) {
    CodeMixture components = mixture.components();
    JsonObject json = new JsonObject()
        .add(PRIORS, PlainJson.of(components.logPriors()))
        .add(SYMBOLS, PlainJson.of(components.logSymbols()));
    if (format(mixture) > 1) {
      json.add(CLUSTERS, PlainJson.of(mixture.clusterOf()));
    }
    mixture
        .curve()
        .ifPresent(curve -> json.add(KEPT, PlainJson.of(curve.kept()))
            .add(CRITERION, PlainJson.of(curve.criterion())));
    return json;
  }

  /**
   * The mixture, equal bit for bit to the one that was written.
   *
   * @param model whose codes it is for
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static CodeMixture read(JsonObject json, MetaClusterModel model) {
    double[] priors = PlainJson.get(json, PRIORS, double[].class);
    double[][][] symbols = PlainJson.get(json, SYMBOLS, double[][][].class);
    int[] clusterOf = json.get(CLUSTERS) == null
        ? IntStream.range(0, priors.length).toArray()
        : PlainJson.get(json, CLUSTERS, int[].class);
    boolean fits = priors.length > 0
        && symbols.length == priors.length
        && clusterOf.length == priors.length
        && areNumbered(clusterOf);
    for (double[][] cluster : symbols) {
      fits &= cluster.length == model.metaClusters();
      for (int m = 0; m < cluster.length && fits; m++) {
        fits = cluster[m].length == model.centreCount(m);
      }
    }
    if (!fits) {
      throw new IllegalArgumentException("the final clusters are not those of "
          + model.metaClusters() + " meta-clusters of " + model.centreCountText() + " clusters");
    }
    return new CodeMixture(priors, symbols, clusterOf, curve(json, priors.length));
  }

  private static ClusterCurve curve(JsonObject json, int components) {
    if (json.get(KEPT) == null) {
      return null;
    }
    double[] kept = PlainJson.get(json, KEPT, double[].class);
    double[] criterion = PlainJson.get(json, CRITERION, double[].class);
    if (kept.length != components || criterion.length != components) {
      throw new IllegalArgumentException("'" + KEPT + "' and '" + CRITERION + "' have not "
          + components + " entries, one per component");
    }
    return new ClusterCurve(kept, criterion);
  }

  /** Whether all numbers from 0 to the largest occur. */
  private static boolean areNumbered(int[] clusterOf) {
    int[] numbers = Arrays.stream(clusterOf).distinct().sorted().toArray();
    return Arrays.equals(numbers, IntStream.range(0, numbers.length).toArray());
  }
}
