package metaclustering.finalclusters.rows;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import metaclustering.file.PlainJson;
import metaclustering.table.TableLayout;

/**
 * A {@link RowMixture} as plain arrays in JSON: logPriors [N], numbers, those of the attributes that
 * count, from 0, common, their commonest values, and attributes, an object for each. It has shares, of the values of a
 * nominal attribute or of bins of numbers, with their edges, logDensities, low, high, centre and variance
 * (see {@link NumberHistogram}); and either ratios [cells][N] (see {@link CellRatios}) or means [N] and
 * variances [N] of normals (see {@link Normals}).
 */
public final class RowMixtureJson {

  private RowMixtureJson() {}

  public static JsonObject of(RowMixture mixture) {
    JsonArray attributes = new JsonArray();
    for (int a = 0; a < mixture.models().size(); a++) {
      attributes.add(attribute(mixture.backgrounds().get(a), mixture.models().get(a)));
    }
    return new JsonObject()
        .add("logPriors", PlainJson.of(mixture.logPriors()))
        .add("numbers", PlainJson.of(mixture.attributes()))
        .add("common", PlainJson.of(mixture.common()))
        .add("attributes", attributes);
  }

  private static JsonObject attribute(Background background, AttributeModel model) {
    JsonObject json = new JsonObject();
    if (background instanceof NumberHistogram numbers) {
      json.add("edges", PlainJson.of(numbers.edges()))
          .add("shares", PlainJson.of(numbers.shares()))
          .add("logDensities", PlainJson.of(numbers.logDensities()))
          .add("low", PlainJson.of(numbers.low()))
          .add("high", PlainJson.of(numbers.high()))
          .add("centre", PlainJson.of(numbers.centre()))
          .add("variance", PlainJson.of(numbers.variance()));
    } else if (background instanceof ValueShares values) {
      json.add("shares", PlainJson.of(values.shares()));
    }
    if (model instanceof Normals normals) {
      json.add("means", PlainJson.of(normals.means()))
          .add("variances", PlainJson.of(normals.variances()));
    } else if (model instanceof CellRatios cells) {
      json.add("ratios", PlainJson.of(cells.ratios()));
    }
    return json;
  }

  /**
   * The mixture, equal bit for bit to the one that was written.
   *
   * @param layout of the rows that it is for
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static RowMixture read(JsonObject json, TableLayout layout) {
    double[] logPriors = PlainJson.get(json, "logPriors", double[].class);
    double[] common = PlainJson.get(json, "common", double[].class);
    List<JsonValue> entries = json.get("attributes").asArray().values();
    int[] attributes = PlainJson.get(json, "numbers", int[].class);
    require(
        Arrays.stream(attributes)
            .allMatch(a -> a >= 0 && a < layout.attributes().size()),
        "has an attribute that the model has not");
    require(logPriors.length > 0, "has no clusters");
    require(
        entries.size() == attributes.length && common.length == attributes.length,
        "has not one entry for each attribute");
    Background[] backgrounds = new Background[attributes.length];
    AttributeModel[] models = new AttributeModel[attributes.length];
    for (int a = 0; a < attributes.length; a++) {
      JsonObject entry = entries.get(a).asObject();
      int values = layout.attributes().get(attributes[a]).values().size();
      backgrounds[a] = values > 0 ? shares(entry, values) : histogram(entry);
      models[a] = model(entry, backgrounds[a], logPriors.length);
      require(
          values == 0 || Double.isNaN(common[a]) || isValue(common[a], values),
          "has a common value that the attribute has not");
    }
    return new RowMixture(attributes, List.of(backgrounds), List.of(models), common, logPriors);
  }

  private static boolean isValue(double number, int values) {
    return number >= 0 && number < values && number == (int) number;
  }

  private static ValueShares shares(JsonObject json, int values) {
    double[] shares = PlainJson.get(json, "shares", double[].class);
    require(shares.length == values, "has not one share for each value");
    return new ValueShares(shares);
  }

  private static NumberHistogram histogram(JsonObject json) {
    NumberHistogram histogram = new NumberHistogram(
        PlainJson.get(json, "edges", double[].class),
        PlainJson.get(json, "shares", double[].class),
        PlainJson.get(json, "logDensities", double[].class),
        PlainJson.get(json, "low", double.class),
        PlainJson.get(json, "high", double.class),
        PlainJson.get(json, "centre", double.class),
        PlainJson.get(json, "variance", double.class));
    int bins = histogram.edges().length + 1;
    require(
        histogram.shares().length == bins && histogram.logDensities().length == bins,
        "has not one share and density for each bin");
    return histogram;
  }

  private static AttributeModel model(JsonObject json, Background background, int clusters) {
    if (json.get("ratios") != null) {
      double[][] ratios = PlainJson.get(json, "ratios", double[][].class);
      require(
          ratios.length == background.cells()
              && Arrays.stream(ratios).allMatch(cell -> cell.length == clusters),
          "has not a ratio for each cell and cluster");
      return new CellRatios(background, background instanceof NumberHistogram, ratios);
    }
    double[] means = PlainJson.get(json, "means", double[].class);
    double[] variances = PlainJson.get(json, "variances", double[].class);
    require(
        background instanceof NumberHistogram
            && means.length == clusters
            && variances.length == clusters,
        "has not a mean and a variance for each cluster of a numeric attribute");
    return new Normals((NumberHistogram) background, means, variances);
  }

  private static void require(boolean fits, String problem) {
    if (!fits) {
      throw new IllegalArgumentException("the mixture over rows " + problem);
    }
  }
}
