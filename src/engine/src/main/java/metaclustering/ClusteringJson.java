package metaclustering;

import com.eclipsesource.json.JsonObject;
import metaclustering.choice.SizeChoice;
import metaclustering.description.ClusterDescription;
import metaclustering.description.DescriptionJson;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.finalclusters.FinalClusterChoice;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.finalclusters.codes.CodeClusters;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.MixtureJson;
import metaclustering.finalclusters.neighbours.CommunityJson;
import metaclustering.finalclusters.neighbours.CommunityMixture;
import metaclustering.finalclusters.rows.RowMixture;
import metaclustering.finalclusters.rows.RowMixtureJson;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelJson;
import metaclustering.settings.FinalClusterMethod;

/**
 * A {@link Clustering} as JSON for other programs and later versions: no class, no binary form. Its
 * members are format, trainingRows, distinctCodes, rowsSeen, requestedMetaClusters, seconds, stopped, model
 * (see {@link ModelJson}), finalClusters, which are the clusters as codes show them (see {@link
 * MixtureJson}), method and reason of the clusters, numbers (the criterion of each number of clusters, if
 * it was chosen so), and, unless that is CODES, rowMixture (see {@link
 * RowMixtureJson}) or communities (see {@link CommunityJson}); and description of what the rows of each
 * cluster hold (see {@link DescriptionJson}). Others may be added: readers ignore what
 * they do not know.
 */
public final class ClusteringJson {

  private static final int FORMAT = 1;
  private static final String ROW_MIXTURE = "rowMixture";
  private static final String COMMUNITIES = "communities";
  private static final String STOPPED = "stopped";
  private static final String DESCRIPTION = "description";
  private static final String NUMBERS = "numbers";

  private ClusteringJson() {}

  /** All of a clustering but how M and K were chosen; every number comes back bit for bit. */
  public static JsonObject of(Clustering clustering) {
    Diagnostics diagnostics = clustering.diagnostics();
    JsonObject json = new JsonObject()
        .add("format", FORMAT)
        .add("trainingRows", diagnostics.trainingRows())
        .add("distinctCodes", diagnostics.distinctCodes())
        .add("rowsSeen", diagnostics.rowsSeen())
        .add("requestedMetaClusters", diagnostics.requestedMetaClusters())
        .add("seconds", PlainJson.of(diagnostics.seconds()))
        .add(STOPPED, diagnostics.stopped())
        .add("model", ModelJson.of(clustering.model()))
        .add("finalClusters", MixtureJson.of(clustering.symbols()))
        .add("method", clustering.finalChoice().method().name())
        .add("reason", clustering.finalChoice().reason());
    clustering
        .finalChoice()
        .curve()
        .ifPresent(curve -> json.add(NUMBERS, PlainJson.of(curve.criterion())));
    if (clustering.clusters() instanceof RowMixture mixture) {
      json.add(ROW_MIXTURE, RowMixtureJson.of(mixture));
    } else if (clustering.clusters() instanceof CommunityMixture communities) {
      json.add(COMMUNITIES, CommunityJson.of(communities));
    }
    clustering.description().ifPresent(d -> json.add(DESCRIPTION, DescriptionJson.of(d)));
    return json;
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
        PlainJson.get(json, "seconds", double.class),
        json.get(STOPPED) != null && PlainJson.get(json, STOPPED, boolean.class));
    CodeMixture symbols = MixtureJson.read(json.get("finalClusters").asObject(), model);
    FinalClusters clusters = json.get(ROW_MIXTURE) != null
        ? RowMixtureJson.read(json.get(ROW_MIXTURE).asObject(), model.layout())
        : json.get(COMMUNITIES) != null
            ? CommunityJson.read(json.get(COMMUNITIES).asObject(), model.layout())
            : new CodeClusters(symbols);
    if (clusters.clusters() != symbols.clusters()) {
      throw new IllegalArgumentException("there are " + clusters.clusters()
          + " clusters of rows and " + symbols.clusters() + " of codes");
    }
    FinalClusterChoice choice = new FinalClusterChoice(
        FinalClusterMethod.valueOf(PlainJson.get(json, "method", String.class)),
        PlainJson.get(json, "reason", String.class),
        json.get(NUMBERS) == null
            ? null
            : new ClusterCurve(PlainJson.get(json, NUMBERS, double[].class)));
    ClusterDescription description = json.get(DESCRIPTION) == null // in files of older releases
        ? null
        : DescriptionJson.read(
            json.get(DESCRIPTION).asObject(), model.layout(), clusters.clusters());
    return new Clustering(
        model, clusters, symbols, SizeChoice.NONE, choice, description, diagnostics);
  }
}
