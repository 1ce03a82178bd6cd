package metaclustering.spark;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.WriterConfig;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import metaclustering.Clustering;
import metaclustering.ClusteringJson;
import metaclustering.file.PlainJson;

/**
 * A clustering and the columns of the dataset that it was trained on.
 *
 * @param columns that rows are read from
 * @param clustering of the rows; without a duration, so that equal trainings are equal
 */
record FittedModel(List<InputColumns.Column> columns, Clustering clustering)
    implements Serializable {

  FittedModel {
    columns = List.copyOf(columns);
  }

  /** All of it as plain JSON, on one line; every number comes back bit for bit. */
  String json() {
    JsonArray inputs = new JsonArray();
    for (InputColumns.Column column : columns) {
      inputs.add(new JsonObject().add("name", column.name()).add("entries", column.entries()));
    }
    return ClusteringJson.of(clustering).add("columns", inputs).toString(WriterConfig.MINIMAL);
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it is of a newer format, or does not fit together
   */
  static FittedModel read(String text) {
    JsonObject json = Json.parse(text).asObject();
    Clustering clustering = ClusteringJson.read(json);
    List<InputColumns.Column> columns = new ArrayList<>();
    for (JsonValue column : json.get("columns").asArray()) {
      columns.add(new InputColumns.Column(
          PlainJson.get(column.asObject(), "name", String.class),
          PlainJson.get(column.asObject(), "entries", int.class)));
    }
    return new FittedModel(columns, clustering);
  }
}
