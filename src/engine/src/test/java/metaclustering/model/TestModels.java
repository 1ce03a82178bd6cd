package metaclustering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;

/** Models made by hand. */
final class TestModels {

  private TestModels() {}

  /** Numeric attributes x0, x1, ... in their own units. */
  static TableLayout numeric(int attributes) {
    double[] units = new double[attributes];
    Arrays.fill(units, 1);
    boolean[] informative = new boolean[attributes];
    Arrays.fill(informative, true);
    return new TableLayout(specs(attributes), new double[attributes], units, informative);
  }

  static List<AttributeSpec> specs(int attributes) {
    return IntStream.range(0, attributes)
        .mapToObj(a -> AttributeSpec.numeric("x" + a))
        .toList();
  }

  /** A model over numeric attributes whose means are 0 and variances 1. */
  static MetaClusterModel of(Geometry geometry, float[][] masks, float[][][] centres) {
    TableLayout layout = numeric(masks[0].length);
    double[] means = new double[layout.columns()];
    return of(layout, means, geometry, masks, centres);
  }

  static MetaClusterModel of(
      TableLayout layout, double[] means, Geometry geometry, float[][] masks, float[][][] centres) {
    double[] variances = new double[means.length];
    Arrays.fill(variances, 1);
    float[] certainties = new float[masks[0].length];
    Arrays.fill(certainties, 1);
    return new MetaClusterModel(
        layout, new ColumnStatistics(means, variances), geometry, masks, centres, certainties);
  }

  /** Each attribute belongs to one meta-cluster alone; -1 for one that belongs to none. */
  static float[][] hardMasks(int metaClusters, int... owners) {
    float[][] masks = new float[metaClusters][owners.length];
    for (int a = 0; a < owners.length; a++) {
      for (int m = 0; m < metaClusters; m++) {
        masks[m][a] = owners[a] < 0 ? 1f / metaClusters : owners[a] == m ? 1 : 0;
      }
    }
    return masks;
  }

  /** Multiples of 1/8 that sum to 1 over the meta-clusters: products with them are exact. */
  static float[][] softMasks(int metaClusters, int attributes, Random random) {
    float[][] masks = new float[metaClusters][attributes];
    for (int a = 0; a < attributes; a++) {
      for (int i = 0; i < 8; i++) {
        masks[random.nextInt(metaClusters)][a] += 0.125f;
      }
    }
    return masks;
  }

  static float[][][] centres(int metaClusters, int each, int columns, Random random) {
    float[][][] centres = new float[metaClusters][each][columns];
    for (float[][] own : centres) {
      for (float[] centre : own) {
        for (int d = 0; d < columns; d++) {
          centre[d] = random.nextFloat();
        }
      }
    }
    return centres;
  }

  /** Random rows, of which about the given share of cells is missing. */
  static double[][] rows(int count, int attributes, double missing, Random random) {
    double[][] rows = new double[count][attributes];
    for (double[] row : rows) {
      for (int a = 0; a < attributes; a++) {
        row[a] = random.nextDouble() < missing ? Double.NaN : random.nextDouble();
      }
    }
    return rows;
  }

  /** The rows as columns, NaN where a value is missing. */
  static List<float[]> columns(TableLayout layout, RowSource source) {
    List<float[]> result = new ArrayList<>();
    for (int i = 0; i < source.rowCount(); i++) {
      result.add(layout.encode(source, i));
    }
    return result;
  }
}
