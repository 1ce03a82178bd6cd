package metaclustering.description;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import metaclustering.file.PlainJson;
import metaclustering.table.TableLayout;

/**
 * A {@link ClusterDescription} as JSON: rows, identifiers, and profiles, an object for each cluster
 * with weight, known [A], means [D] and variances [A] (see {@link Profile}); dependence [G + 1][G + 1], see
 * {@link GroupDependence}.
 */
public final class DescriptionJson {

  private static final String DEPENDENCE = "dependence";

  private DescriptionJson() {}

  public static JsonObject of(ClusterDescription description) {
    JsonArray profiles = new JsonArray();
    for (Profile profile : description.profiles()) {
      profiles.add(new JsonObject()
          .add("weight", PlainJson.of(profile.weight()))
          .add("known", PlainJson.of(profile.known()))
          .add("means", PlainJson.of(profile.means()))
          .add("variances", PlainJson.of(profile.variances())));
    }
    return new JsonObject()
        .add("rows", PlainJson.of(description.rows()))
        .add("identifiers", PlainJson.of(description.identifiers()))
        .add("profiles", profiles)
        .add(DEPENDENCE, PlainJson.of(description.dependence().information()));
  }

  /**
   * The description, equal bit for bit to the one that was written.
   *
   * @param clusters their number
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static ClusterDescription read(JsonObject json, TableLayout layout, int clusters) {
    List<Profile> profiles = new ArrayList<>();
    for (JsonValue value : json.get("profiles").asArray()) {
      JsonObject entry = value.asObject();
      Profile profile = new Profile(
          PlainJson.get(entry, "weight", double.class),
          PlainJson.get(entry, "known", double[].class),
          PlainJson.get(entry, "means", float[].class),
          PlainJson.get(entry, "variances", double[].class));
      int attributes = layout.attributes().size();
      require(
          profile.known().length == attributes
              && profile.variances().length == attributes
              && profile.means().length == layout.columns(),
          "does not fit the attributes");
      profiles.add(profile);
    }
    require(profiles.size() == clusters, "has not one profile for each cluster");
    int[] identifiers = PlainJson.get(json, "identifiers", int[].class);
    for (int a : identifiers) {
      require(a >= 0 && a < layout.attributes().size(), "names an attribute that does not exist");
    }
    return new ClusterDescription(
        PlainJson.get(json, "rows", long.class), profiles, identifiers, dependence(json));
  }

  private static GroupDependence dependence(JsonObject json) {
    if (json.get(DEPENDENCE) == null) { // in files that were written before it was measured
      return GroupDependence.UNKNOWN;
    }
    double[][] information = PlainJson.get(json, DEPENDENCE, double[][].class);
    for (double[] line : information) {
      require(line.length == information.length, "has a table of dependence that is not square");
    }
    return new GroupDependence(information);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("the description of the clusters " + what);
    }
  }
}
