package metaclustering.spark;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.MixtureJson;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelJson;

/**
 * What a training gives.
 *
 * @param columns that rows are read from
 * @param model the meta-clusters
 * @param mixture the final clusters over the codes
 * @param rows how many rows it was trained on
 * @param distinctCodes how many codes they have; an estimate if they are many
 * @param rowsSeen how many rows of the sample were learned from while masks formed
 */
record FittedModel(
    List<InputColumns.Column> columns,
    MetaClusterModel model,
    CodeMixture mixture,
    long rows,
    long distinctCodes,
    long rowsSeen)
    implements Serializable {

  private static final int FORMAT = 1;

  FittedModel {
    columns = List.copyOf(columns);
  }

  /** All of it as plain JSON; every number comes back bit for bit. */
  String json() {
    JsonArray inputs = new JsonArray();
    for (InputColumns.Column column : columns) {
      inputs.add(new JsonObject().add("name", column.name()).add("entries", column.entries()));
    }
    return new JsonObject()
        .add("format", FORMAT)
        .add("columns", inputs)
        .add("rows", rows)
        .add("distinctCodes", distinctCodes)
        .add("rowsSeen", rowsSeen)
        .add("model", ModelJson.of(model))
        .add("finalClusters", MixtureJson.of(mixture))
        .toString(WriterConfig.MINIMAL);
  }

  /**
   * What was written.
   *
   * @throws IllegalArgumentException if it is of a newer version, or does not fit together
   */
  static FittedModel read(String text) {
    JsonObject json = Json.parse(text).asObject();
    int format = PlainJson.get(json, "format", int.class);
    if (format > FORMAT) {
      throw new IllegalArgumentException(
          "the model has format " + format + ", this version of metaClustering reads format "
              + FORMAT + ": install a newer version");
    }
    List<InputColumns.Column> columns = new ArrayList<>();
    for (JsonValue column : json.get("columns").asArray()) {
      columns.add(new InputColumns.Column(
          PlainJson.get(column.asObject(), "name", String.class),
          PlainJson.get(column.asObject(), "entries", int.class)));
    }
    MetaClusterModel model = ModelJson.read(json.get("model").asObject());
    return new FittedModel(
        columns,
        model,
        MixtureJson.read(json.get("finalClusters").asObject(), model),
        PlainJson.get(json, "rows", long.class),
        PlainJson.get(json, "distinctCodes", long.class),
        PlainJson.get(json, "rowsSeen", long.class));
  }
}
