package metaclustering;

import com.eclipsesource.json.JsonObject;
import metaclustering.choice.SizeChoice;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.MixtureJson;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelJson;

/**
 * A {@link Clustering} as JSON for other programs and later versions: no class, no binary form. Its
 * members are format, trainingRows, distinctCodes, rowsSeen, requestedMetaClusters, seconds, model
 * (see {@link ModelJson}) and finalClusters (see {@link MixtureJson}). Others may be added: readers
 * ignore what they do not know.
 */
public final class ClusteringJson {

  private static final int FORMAT = 1;

  private ClusteringJson() {}

  /** All of a clustering but how numbers were chosen; every number comes back bit for bit. */
  public static JsonObject of(Clustering clustering) {
    Diagnostics diagnostics = clustering.diagnostics();
    return new JsonObject()
        .add("format", FORMAT)
        .add("trainingRows", diagnostics.trainingRows())
        .add("distinctCodes", diagnostics.distinctCodes())
        .add("rowsSeen", diagnostics.rowsSeen())
        .add("requestedMetaClusters", diagnostics.requestedMetaClusters())
        .add("seconds", PlainJson.of(diagnostics.seconds()))
        .add("model", ModelJson.of(clustering.model()))
        .add("finalClusters", MixtureJson.of(clustering.clusters()));
  }

  /**
   * The clustering that was written.
   *
   * @throws IllegalArgumentException naming what is missing or does not fit, or if the format is newer
   */
  public static Clustering read(JsonObject json) {
    int format = PlainJson.get(json, "format", int.class);
    if (format > FORMAT) {
      throw new IllegalArgumentException("the model has format " + format
          + ", this version of metaClustering reads formats up to " + FORMAT
          + ": install a newer version");
    }
    MetaClusterModel model = ModelJson.read(json.get("model").asObject());
    Diagnostics diagnostics = new Diagnostics(
        PlainJson.get(json, "trainingRows", long.class),
        PlainJson.get(json, "distinctCodes", long.class),
        PlainJson.get(json, "rowsSeen", long.class),
        PlainJson.get(json, "requestedMetaClusters", int.class),
        PlainJson.get(json, "seconds", double.class));
    return new Clustering(
        model,
        MixtureJson.read(json.get("finalClusters").asObject(), model),
        SizeChoice.NONE,
        diagnostics);
  }
}
