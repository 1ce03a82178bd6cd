package metaclustering.finalclusters.codes;

import com.eclipsesource.json.JsonObject;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.model.MetaClusterModel;

/**
 * Final clusters as plain arrays in JSON: logPriors [J] and logSymbols [J][M][K] of the components,
 * clusterOf [J], the final cluster of each, and, if components were merged, criterion [J]; see {@link
 * CodeMixture} and {@link ClusterCurve}.
 */
public final class MixtureJson {

  private static final String PRIORS = "logPriors";
  private static final String SYMBOLS = "logSymbols";
  private static final String CLUSTERS = "clusterOf";
  private static final String CRITERION = "criterion";

  private MixtureJson() {}

  public static JsonObject of(CodeMixture mixture) {
    CodeMixture components = mixture.components();
    JsonObject json = new JsonObject()
        .add(PRIORS, PlainJson.of(components.logPriors()))
        .add(SYMBOLS, PlainJson.of(components.logSymbols()))
        .add(CLUSTERS, PlainJson.of(mixture.clusterOf()));
    mixture.curve().ifPresent(curve -> json.add(CRITERION, PlainJson.of(curve.criterion())));
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
    int[] clusterOf = PlainJson.get(json, CLUSTERS, int[].class);
    boolean fits = priors.length > 0
        && symbols.length == priors.length
        && clusterOf.length == priors.length
        && areNumbered(clusterOf);
    for (double[][] cluster : symbols) {
      fits &= Arrays.equals(
          Arrays.stream(cluster).mapToInt(logs -> logs.length).toArray(), model.centreCounts());
    }
    if (!fits) {
      throw new IllegalArgumentException("the clusters do not fit the model, whose attribute groups"
          + " have these numbers of centres: " + Arrays.toString(model.centreCounts()));
    }
    return new CodeMixture(priors, symbols, clusterOf, curve(json, priors.length));
  }

  private static ClusterCurve curve(JsonObject json, int components) {
    if (json.get(CRITERION) == null) {
      return null;
    }
    double[] criterion = PlainJson.get(json, CRITERION, double[].class);
    if (criterion.length != components) {
      throw new IllegalArgumentException("'" + CRITERION + "' has " + criterion.length
          + " entries, expected " + components + ", one per component");
    }
    return new ClusterCurve(criterion);
  }

  /** Whether all numbers from 0 to the largest occur. */
  private static boolean areNumbered(int[] clusterOf) {
    int[] numbers = Arrays.stream(clusterOf).distinct().sorted().toArray();
    return Arrays.equals(numbers, IntStream.range(0, numbers.length).toArray());
  }
}
