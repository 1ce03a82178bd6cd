package metaclustering.model;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/** A model as plain arrays with a format number: what is written to a file. */
final class SerializedModel implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int FORMAT = 1;

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
    if (masks.length == 0 || centres.length == 0 || centres[0].length == 0) {
      throw new IllegalArgumentException("it has no centres");
    }
    require("means", means.length, layout.columns());
    require("variances", variances.length, layout.columns());
    require("centres", centres.length, masks.length);
    require("sizes", sizes.length, masks.length);
    require("explainedByMetaCluster", explainedByMetaCluster.length, masks.length);
    for (int m = 0; m < masks.length; m++) {
      requireLength("masks", masks[m].length);
      require("centres", centres[m].length, centres[0].length);
      require("sizes", sizes[m].length, centres[0].length);
      for (float[] centre : centres[m]) {
        require("centre", centre.length, layout.columns());
      }
    }
    return new MetaClusterModel(
        layout,
        new ColumnStatistics(means, variances),
        Geometry.valueOf(geometry),
        masks,
        centres,
        certainties,
        new ModelSummary(relativeError, explained, explainedByMetaCluster, sizes));
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
