package metaclustering.model;

import com.eclipsesource.json.JsonObject;
import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.file.PlainJson;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/**
 * A model as plain arrays in JSON, for other programs and later versions. With A attributes, D columns
 * (see {@link metaclustering.table.TableLayout}) and M meta-clusters of K centres, where K may differ
 * between meta-clusters:
 *
 * <ul>
 *   <li>names [A]; values [A][], the values of nominal attributes, none of numeric ones; informative
 *       [A], whether two different values occurred in training
 *   <li>missingValues, the attributes whose last value stands for a missing one, by number; missing if
 *       there are none
 *   <li>offsets [A], units [A]: a numeric column is {@code (value - offset) / unit}
 *   <li>means [D], variances [D]: of the columns in training
 *   <li>geometry: {@code MASKED_DISTANCE} or {@code MASKED_SPACE}, see {@link Geometry}
 *   <li>masks [M][A], centres [M][K][D], certainties [A]
 *   <li>relativeError, explained [A], explainedByMetaCluster [M], sizes [M][K]: see {@link
 *       ModelSummary}
 *   <li>corrections [M][K][D], reconstructionError: see {@link Reconstruction}; missing if it corrects
 *       nothing
 *   <li>joint, true if codes are chosen so that the reconstruction comes close to the row; else missing
 * </ul>
 */
public final class ModelJson {

  /** How far the sum of an attribute's masks may be from 1. */
  private static final double MAX_MASKS_ERROR = 1e-3;

  private ModelJson() {}

  public static JsonObject of(MetaClusterModel model) {
    TableLayout layout = model.layout();
    List<AttributeSpec> attributes = layout.attributes();
    ModelSummary summary = model.summary();
    Reconstruction reconstruction = model.reconstruction();
    Object[] names = attributes.stream().map(AttributeSpec::name).toArray();
    Object[] values = attributes.stream().map(a -> a.values().toArray()).toArray();
    Object[] centres =
        IntStream.range(0, model.metaClusters()).mapToObj(model::centres).toArray();
    JsonObject json = new JsonObject()
        .add("names", PlainJson.of(names))
        .add("values", PlainJson.of(values))
        .add("offsets", PlainJson.of(layout.offsets()))
        .add("units", PlainJson.of(layout.units()))
        .add("informative", PlainJson.of(layout.informative()))
        .add("means", PlainJson.of(model.statistics().means()))
        .add("variances", PlainJson.of(model.statistics().variances()))
        .add("geometry", model.geometry().name())
        .add("masks", PlainJson.of(model.masks()))
        .add("centres", PlainJson.of(centres))
        .add("certainties", PlainJson.of(model.certainties()))
        .add("relativeError", PlainJson.of(summary.relativeError()))
        .add("explained", PlainJson.of(summary.explained()))
        .add("explainedByMetaCluster", PlainJson.of(summary.explainedByMetaCluster()))
        .add("sizes", PlainJson.of(summary.sizes()));
    if (reconstruction.corrects()) {
      json.add("corrections", PlainJson.of(reconstruction.corrections()))
          .add("reconstructionError", PlainJson.of(reconstruction.relativeError()));
    }
    int[] missing = IntStream.range(0, attributes.size())
        .filter(a -> attributes.get(a).missingIsValue())
        .toArray();
    if (missing.length > 0) {
      json.add("missingValues", PlainJson.of(missing));
    }
    return reconstruction.isJoint() ? json.add("joint", true) : json;
  }

  /**
   * The model, equal bit for bit to the one that was written.
   *
   * @throws IllegalArgumentException naming what is missing or does not fit
   */
  public static MetaClusterModel read(JsonObject json) {
    String[] names = PlainJson.get(json, "names", String[].class);
    String[][] values = array(json, "values", String[][].class, names.length);
    boolean[] missing = missingValues(json, values);
    TableLayout layout = new TableLayout(
        IntStream.range(0, names.length)
            .mapToObj(a -> new AttributeSpec(names[a], List.of(values[a]), missing[a]))
            .toList(),
        array(json, "offsets", double[].class, names.length),
        array(json, "units", double[].class, names.length),
        array(json, "informative", boolean[].class, names.length));
    int columns = layout.columns();
    ColumnStatistics statistics = new ColumnStatistics(
        array(json, "means", double[].class, columns),
        array(json, "variances", double[].class, columns));
    float[][] masks = PlainJson.get(json, "masks", float[][].class);
    float[][][] centres = array(json, "centres", float[][][].class, masks.length);
    double[][] sizes = array(json, "sizes", double[][].class, masks.length);
    if (masks.length == 0) {
      throw new IllegalArgumentException("it has no centres");
    }
    for (int m = 0; m < masks.length; m++) {
      requireLength("masks", masks[m], names.length);
      requireLength("sizes", sizes[m], centres[m].length);
    }
    requireCentres("centre", centres, columns);
    requireNumbers(layout, statistics, masks);
    MetaClusterModel plain = new MetaClusterModel(
            layout,
            statistics,
            Geometry.valueOf(PlainJson.get(json, "geometry", String.class)),
            masks,
            centres,
            array(json, "certainties", float[].class, names.length))
        .withSummary(new ModelSummary(
            PlainJson.get(json, "relativeError", double.class),
            array(json, "explained", double[].class, names.length),
            array(json, "explainedByMetaCluster", double[].class, masks.length),
            sizes));
    return json.get("corrections") == null
        ? plain
        : plain.withReconstruction(reconstruction(json, plain));
  }

  /** Which attributes have a value that stands for a missing one. */
  private static boolean[] missingValues(JsonObject json, String[][] values) {
    boolean[] result = new boolean[values.length];
    if (json.get("missingValues") != null) {
      for (int a : PlainJson.get(json, "missingValues", int[].class)) {
        if (a < 0 || a >= values.length || values[a].length < 2) {
          throw new IllegalArgumentException("missingValues names attribute " + a
              + ", which does not exist or has no value to stand for a missing one");
        }
        result[a] = true;
      }
    }
    return result;
  }

  private static Reconstruction reconstruction(JsonObject json, MetaClusterModel model) {
    float[][][] corrections = array(json, "corrections", float[][][].class, model.metaClusters());
    for (int m = 0; m < corrections.length; m++) {
      requireLength("corrections", corrections[m], model.centreCount(m));
    }
    requireCentres("correction", corrections, model.layout().columns());
    return new Reconstruction(
        corrections,
        PlainJson.get(json, "reconstructionError", double.class),
        json.get("joint") != null && PlainJson.get(json, "joint", boolean.class));
  }

  private static <T> T array(JsonObject json, String name, Class<T> type, int length) {
    T array = PlainJson.get(json, name, type);
    requireLength(name, array, length);
    return array;
  }

  private static void requireLength(String what, Object array, int expected) {
    if (Array.getLength(array) != expected) {
      throw new IllegalArgumentException(
          what + " has " + Array.getLength(array) + " entries, not " + expected);
    }
  }

  private static void requireCentres(String what, float[][][] centres, int columns) {
    for (float[][] ofMetaCluster : centres) {
      if (ofMetaCluster.length == 0) {
        throw new IllegalArgumentException("it has no centres");
      }
      for (float[] centre : ofMetaCluster) {
        requireLength(what, centre, columns);
        for (float c : centre) {
          requireFinite(what + "s", c);
        }
      }
    }
  }

  /** Checks that all values are finite and that the masks of an attribute sum to 1. */
  private static void requireNumbers(
      TableLayout layout, ColumnStatistics statistics, float[][] masks) {
    for (int d = 0; d < layout.columns(); d++) {
      requireFinite("means", statistics.mean(d));
      requireFinite("variances", statistics.variance(d));
    }
    for (int a = 0; a < layout.attributes().size(); a++) {
      if (layout.isInformative(a)) {
        requireFinite("offsets", layout.offset(a));
        requireFinite("units", layout.unit(a));
      }
      double sum = 0;
      for (float[] mask : masks) {
        requireFinite("masks", mask[a]);
        sum += mask[a];
      }
      if (Math.abs(sum - 1) > MAX_MASKS_ERROR) {
        throw new IllegalArgumentException("the masks of attribute '"
            + layout.attributes().get(a).name() + "' sum to " + sum + ", not 1");
      }
    }
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " has an entry that is not a number: " + value);
    }
  }
}
