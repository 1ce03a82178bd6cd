package metaclustering.model;

import com.eclipsesource.json.JsonObject;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.file.PlainJson;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/** A model as plain arrays with a format number: what is written to a file. */
final class SerializedModel implements Serializable {

  private static final long serialVersionUID = 1L;

  static final int FORMAT = 1;

  /** How far the sum of an attribute's masks may be from 1. */
  private static final double MAX_MASKS_ERROR = 1e-3;

  private final int format;
  private final String[] names;
  private final String[][] values;
  private final double[] offsets;
  private final double[] units;
  private final boolean[] informative;
  private final double[] means;
  private final double[] variances;
  private final String geometry;
  private final float[][] masks;
  private final float[][][] centres;
  private final float[] certainties;
  private final double relativeError;
  private final double[] explained;
  private final double[] explainedByMetaCluster;
  private final double[][] sizes;
  private final float[][][] corrections;
  private final double reconstructionError;
  private final boolean joint;

  private SerializedModel(
      MetaClusterModel model, float[][] masks, float[][][] centres, float[] certainties) {
    this.format = FORMAT;
    TableLayout layout = model.layout();
    List<AttributeSpec> attributes = layout.attributes();
    this.names = attributes.stream().map(AttributeSpec::name).toArray(String[]::new);
    this.values =
        attributes.stream().map(a -> a.values().toArray(String[]::new)).toArray(String[][]::new);
    this.offsets = layout.offsets();
    this.units = layout.units();
    this.informative = new boolean[names.length];
    for (int a = 0; a < names.length; a++) {
      informative[a] = layout.isInformative(a);
    }
    this.means = model.statistics().means();
    this.variances = model.statistics().variances();
    this.geometry = model.geometry().name();
    this.masks = masks;
    this.centres = centres;
    this.certainties = certainties;
    ModelSummary summary = model.summary();
    this.relativeError = summary.relativeError();
    this.explained = summary.explained();
    this.explainedByMetaCluster = summary.explainedByMetaCluster();
    this.sizes = summary.sizes();
    this.corrections = model.reconstruction().corrections();
    this.reconstructionError = model.reconstruction().relativeError();
    this.joint = model.reconstruction().isJoint();
  }

  /** The arrays as members of the same names; see {@link ModelJson}. */
  private SerializedModel(JsonObject json) {
    this.format = FORMAT;
    this.names = PlainJson.get(json, "names", String[].class);
    this.values = PlainJson.get(json, "values", String[][].class);
    this.offsets = PlainJson.get(json, "offsets", double[].class);
    this.units = PlainJson.get(json, "units", double[].class);
    this.informative = PlainJson.get(json, "informative", boolean[].class);
    this.means = PlainJson.get(json, "means", double[].class);
    this.variances = PlainJson.get(json, "variances", double[].class);
    this.geometry = PlainJson.get(json, "geometry", String.class);
    this.masks = PlainJson.get(json, "masks", float[][].class);
    this.centres = PlainJson.get(json, "centres", float[][][].class);
    this.certainties = PlainJson.get(json, "certainties", float[].class);
    this.relativeError = PlainJson.get(json, "relativeError", double.class);
    this.explained = PlainJson.get(json, "explained", double[].class);
    this.explainedByMetaCluster = PlainJson.get(json, "explainedByMetaCluster", double[].class);
    this.sizes = PlainJson.get(json, "sizes", double[][].class);
    boolean corrects = json.get("corrections") != null;
    this.corrections = corrects ? PlainJson.get(json, "corrections", float[][][].class) : null;
    this.reconstructionError =
        corrects ? PlainJson.get(json, "reconstructionError", double.class) : Double.NaN;
    this.joint =
        corrects && json.get("joint") != null && PlainJson.get(json, "joint", boolean.class);
  }

  JsonObject json() {
    JsonObject json = new JsonObject()
        .add("names", PlainJson.of(names))
        .add("values", PlainJson.of(values))
        .add("offsets", PlainJson.of(offsets))
        .add("units", PlainJson.of(units))
        .add("informative", PlainJson.of(informative))
        .add("means", PlainJson.of(means))
        .add("variances", PlainJson.of(variances))
        .add("geometry", geometry)
        .add("masks", PlainJson.of(masks))
        .add("centres", PlainJson.of(centres))
        .add("certainties", PlainJson.of(certainties))
        .add("relativeError", PlainJson.of(relativeError))
        .add("explained", PlainJson.of(explained))
        .add("explainedByMetaCluster", PlainJson.of(explainedByMetaCluster))
        .add("sizes", PlainJson.of(sizes));
    if (corrections != null) {
      json.add("corrections", PlainJson.of(corrections))
          .add("reconstructionError", PlainJson.of(reconstructionError));
    }
    return joint ? json.add("joint", true) : json;
  }

  static MetaClusterModel restore(JsonObject json) {
    return new SerializedModel(json).restore();
  }

  static SerializedModel of(
      MetaClusterModel model, float[][] masks, float[][][] centres, float[] certainties) {
    return new SerializedModel(model, masks, centres, certainties);
  }

  private Object readResolve() throws InvalidObjectException {
    if (format != FORMAT) {
      throw new InvalidObjectException("the model has format " + format
          + ", this version of metaClustering reads format " + FORMAT);
    }
    try {
      return restore();
    } catch (RuntimeException e) {
      InvalidObjectException damaged =
          new InvalidObjectException("the model is damaged: " + e.getMessage());
      damaged.initCause(e);
      throw damaged;
    }
  }

  private MetaClusterModel restore() {
    List<AttributeSpec> attributes = new ArrayList<>();
    for (int a = 0; a < names.length; a++) {
      attributes.add(new AttributeSpec(names[a], List.of(values[a])));
    }
    requireLength("offsets", offsets.length);
    requireLength("units", units.length);
    requireLength("informative", informative.length);
    requireLength("certainties", certainties.length);
    requireLength("explained", explained.length);
    TableLayout layout = new TableLayout(attributes, offsets, units, informative);
    if (masks.length == 0
        || centres.length == 0
        || Arrays.stream(centres).anyMatch(c -> c.length == 0)) {
      throw new IllegalArgumentException("it has no centres");
    }
    require("means", means.length, layout.columns());
    require("variances", variances.length, layout.columns());
    require("centres", centres.length, masks.length);
    require("sizes", sizes.length, masks.length);
    require("explainedByMetaCluster", explainedByMetaCluster.length, masks.length);
    for (int m = 0; m < masks.length; m++) {
      requireLength("masks", masks[m].length);
      require("sizes", sizes[m].length, centres[m].length);
      for (float[] centre : centres[m]) {
        require("centre", centre.length, layout.columns());
      }
    }
    requireCorrections(layout);
    requireNumbers(layout);
    MetaClusterModel plain = new MetaClusterModel(
            layout,
            new ColumnStatistics(means, variances),
            Geometry.valueOf(geometry),
            masks,
            centres,
            certainties)
        .withSummary(new ModelSummary(relativeError, explained, explainedByMetaCluster, sizes));
    return corrections == null
        ? plain
        : plain.withReconstruction(new Reconstruction(corrections, reconstructionError, joint));
  }

  private void requireCorrections(TableLayout layout) {
    if (corrections == null) {
      return;
    }
    require("corrections", corrections.length, centres.length);
    for (int m = 0; m < corrections.length; m++) {
      require("corrections", corrections[m].length, centres[m].length);
      for (float[] correction : corrections[m]) {
        require("correction", correction.length, layout.columns());
        for (float c : correction) {
          requireFinite("corrections", c);
        }
      }
    }
  }

  /** Checks that all values are finite and that the masks of an attribute sum to 1. */
  private void requireNumbers(TableLayout layout) {
    for (int d = 0; d < layout.columns(); d++) {
      requireFinite("means", means[d]);
      requireFinite("variances", variances[d]);
    }
    for (int a = 0; a < names.length; a++) {
      if (layout.isInformative(a)) {
        requireFinite("offsets", offsets[a]);
        requireFinite("units", units[a]);
      }
      double sum = 0;
      for (float[] mask : masks) {
        requireFinite("masks", mask[a]);
        sum += mask[a];
      }
      if (Math.abs(sum - 1) > MAX_MASKS_ERROR) {
        throw new IllegalArgumentException(
            "the masks of attribute '" + names[a] + "' sum to " + sum + ", not 1");
      }
    }
    for (float[][] clusterer : centres) {
      for (float[] centre : clusterer) {
        for (float c : centre) {
          requireFinite("centres", c);
        }
      }
    }
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " has an entry that is not a number: " + value);
    }
  }

  private void requireLength(String what, int length) {
    require(what, length, names.length);
  }

  private static void require(String what, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(what + " has " + length + " entries, not " + expected);
    }
  }
}
