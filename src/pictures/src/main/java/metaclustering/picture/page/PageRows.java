package metaclustering.picture.page;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * Rows as a page shows them.
 *
 * @param columns the names of the attributes that are shown
 * @param rows some rows or all
 * @param all how many rows there are
 */
public record PageRows(List<String> columns, List<Row> rows, long all) {

  private static final List<String> FIXED = List.of("row", "cluster", "probability", "surprise");

  /**
   * A row.
   *
   * @param number from 1
   * @param cluster from 0
   * @param probability of the cluster, from 0 to 1
   * @param surprise in standard deviations above the mean of all rows
   * @param cells as many as there are columns
   */
  public record Row(
      int number, int cluster, double probability, double surprise, List<String> cells) {}

  public PageRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The rows for the script of a page; nothing in it ends a script element. */
  String json() {
    JsonArray head = new JsonArray();
    FIXED.forEach(head::add);
    columns.forEach(head::add);
    JsonArray lines = new JsonArray();
    for (Row row : rows) {
      JsonArray line = new JsonArray()
          .add(Integer.toString(row.number))
          .add(Integer.toString(row.cluster))
          .add(String.format(Locale.ROOT, "%.3f", row.probability))
          .add(String.format(Locale.ROOT, "%.2f", row.surprise));
      row.cells.forEach(line::add);
      lines.add(line);
    }
    String json = new JsonObject().add("columns", head).add("rows", lines).toString();
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }
}
