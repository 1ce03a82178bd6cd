package metaclustering.finalclusters.neighbours;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.vectors.PrincipalComponents;
import metaclustering.table.TableLayout;

/**
 * A {@link CommunityMixture} as plain arrays in JSON: columns [C] and means [C] of the informative
 * columns, directions [C][dimensions] if rows are projected, and communities, each with its weight,
 * logHeights [J], means [J][dimensions] and whitening [J][]; see {@link CommunityNormals}.
 */
public final class CommunityJson {

  private CommunityJson() {}

  public static JsonObject of(CommunityMixture mixture) {
    JsonArray communities = new JsonArray();
    for (CommunityNormals community : mixture.communities()) {
      communities.add(new JsonObject()
          .add("weight", PlainJson.of(community.weight()))
          .add("logHeights", PlainJson.of(community.logHeights()))
          .add("means", PlainJson.of(community.means()))
          .add("whitening", PlainJson.of(community.whitening())));
    }
    PrincipalComponents space = mixture.space();
    JsonObject json = new JsonObject()
        .add("columns", PlainJson.of(space.columns()))
        .add("means", PlainJson.of(space.means()));
    if (space.directions() != null) {
      json.add("directions", PlainJson.of(space.directions()));
    }
    return json.add("communities", communities);
  }

  /**
   * The mixture, equal bit for bit to the one that was written.
   *
   * @param layout of the rows that it is for
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static CommunityMixture read(JsonObject json, TableLayout layout) {
    int[] columns = PlainJson.get(json, "columns", int[].class);
    float[] means = PlainJson.get(json, "means", float[].class);
    float[][] directions =
        json.get("directions") == null ? null : PlainJson.get(json, "directions", float[][].class);
    require(
        Arrays.equals(columns, layout.informativeColumns()), "have other columns than the model");
    require(means.length == columns.length, "have not one mean for each column");
    int dimensions = directions == null ? columns.length : PrincipalComponents.DIRECTIONS;
    if (directions != null) {
      require(
          directions.length == columns.length
              && Arrays.stream(directions).allMatch(row -> row.length == dimensions),
          "have directions of another shape");
    }
    List<CommunityNormals> communities = new ArrayList<>();
    for (JsonValue entry : json.get("communities").asArray()) {
      communities.add(community(entry.asObject(), dimensions));
    }
    require(!communities.isEmpty(), "are none");
    return new CommunityMixture(new PrincipalComponents(columns, means, directions), communities);
  }

  private static CommunityNormals community(JsonObject json, int dimensions) {
    CommunityNormals normals = new CommunityNormals(
        PlainJson.get(json, "weight", double.class),
        PlainJson.get(json, "logHeights", double[].class),
        PlainJson.get(json, "means", float[][].class),
        PlainJson.get(json, "whitening", float[][].class));
    int components = normals.logHeights().length;
    int numbers = dimensions * (dimensions + 1) / 2;
    require(
        components > 0
            && normals.means().length == components
            && normals.whitening().length == components
            && Arrays.stream(normals.means()).allMatch(mean -> mean.length == dimensions)
            && Arrays.stream(normals.whitening()).allMatch(row -> row.length == numbers),
        "have normals of another shape");
    return normals;
  }

  private static void require(boolean fits, String problem) {
    if (!fits) {
      throw new IllegalArgumentException("the communities " + problem);
    }
  }
}
