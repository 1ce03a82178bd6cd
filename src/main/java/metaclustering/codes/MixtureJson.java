package metaclustering.codes;

import com.eclipsesource.json.JsonObject;
import metaclustering.file.PlainJson;
import metaclustering.model.MetaClusterModel;

/** Final clusters as plain arrays in JSON: logPriors [N], logSymbols [N][M][K]; see {@link CodeMixture}. */
public final class MixtureJson {

  private static final String PRIORS = "logPriors";
  private static final String SYMBOLS = "logSymbols";

  private MixtureJson() {}

  /** All of a mixture. */
  public static JsonObject of(CodeMixture mixture) {
    return new JsonObject()
        .add(PRIORS, PlainJson.of(mixture.logPriors()))
        .add(SYMBOLS, PlainJson.of(mixture.logSymbols()));
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
    boolean fits = priors.length > 0 && symbols.length == priors.length;
    for (double[][] cluster : symbols) {
      fits &= cluster.length == model.metaClusters();
      for (int m = 0; m < cluster.length && fits; m++) {
        fits = cluster[m].length == model.centres(m);
      }
    }
    if (!fits) {
      throw new IllegalArgumentException("the final clusters are not those of "
          + model.metaClusters() + " meta-clusters of " + model.centresInWords() + " clusters");
    }
    return new CodeMixture(priors, symbols);
  }
}
