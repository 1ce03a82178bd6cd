package metaclustering.model;

import java.util.Arrays;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/** Computes the row that a code stands for, and the distances of a row from the centres of a code. */
final class Decoder {

  private final TableLayout layout;
  private final ColumnStatistics statistics;
  private final Geometry geometry;
  private final float[][] masks;
  private final float[][][] centres;
  private final int[] owners;

  Decoder(
      TableLayout layout,
      ColumnStatistics statistics,
      Geometry geometry,
      float[][] masks,
      float[][][] centres,
      int[] owners) {
    this.layout = layout;
    this.statistics = statistics;
    this.geometry = geometry;
    this.masks = masks;
    this.centres = centres;
    this.owners = owners;
  }

  /** See {@link MetaClusterModel#decodeColumns}. */
  float[] decode(int[] code) {
    requireCode(code);
    float[] row = new float[layout.columns()];
    for (int d = 0; d < row.length; d++) {
      int a = layout.attributeOf(d);
      row[d] =
          owners[a] == MetaClusterModel.NO_OWNER ? (float) statistics.mean(d) : column(code, d, a);
    }
    return row;
  }

  private float column(int[] code, int d, int a) {
    int owner = owners[a];
    if (geometry == Geometry.MASKED_DISTANCE && masks[owner][a] == 1) {
      return centres[owner][code[owner]][d];
    }
    float sum = 0;
    for (int m = 0; m < code.length; m++) {
      if (geometry == Geometry.MASKED_SPACE) {
        sum += centres[m][code[m]][d];
      } else if (masks[m][a] > 0) {
        sum += masks[m][a] * centres[m][code[m]][d];
      }
    }
    return sum;
  }

  /** See {@link MetaClusterModel#distances}. */
  double[] distances(float[] row, int[] code) {
    requireCode(code);
    double[] distances = new double[code.length];
    for (int m = 0; m < code.length; m++) {
      float[] centre = centres[m][code[m]];
      int known = 0;
      for (int d = 0; d < row.length; d++) {
        int a = layout.attributeOf(d);
        if (owners[a] != MetaClusterModel.NO_OWNER && !Float.isNaN(row[d])) {
          known++;
          distances[m] += geometry.term(row[d], masks[m][a], centre[d]);
        }
      }
      distances[m] = geometry.total(distances[m], known);
    }
    return distances;
  }

  private void requireCode(int[] code) {
    if (code.length != centres.length) {
      throw wrong(code, "expected " + centres.length + " symbols, got " + code.length);
    }
    for (int m = 0; m < code.length; m++) {
      if (code[m] < 0 || code[m] >= centres[m].length) {
        throw wrong(code, "symbol " + code[m] + " is not from 0 to " + (centres[m].length - 1));
      }
    }
  }

  private static IllegalArgumentException wrong(int[] code, String problem) {
    return new IllegalArgumentException("code " + Arrays.toString(code) + ": " + problem);
  }
}
