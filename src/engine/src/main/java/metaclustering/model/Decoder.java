package metaclustering.model;

import java.util.Arrays;
import metaclustering.table.TableLayout;

/** Computes the row that a code stands for, and the distances of a row from the centres of a code. */
final class Decoder {

  private final MetaClusterModel model;
  private final TableLayout layout;

  Decoder(MetaClusterModel model) {
    this.model = model;
    this.layout = model.layout();
  }

  /** See {@link MetaClusterModel#decodeColumns}. */
  float[] decode(int[] code) {
    requireCode(code);
    float[] row = new float[layout.columns()];
    for (int d = 0; d < row.length; d++) {
      int a = layout.attributeOf(d);
      row[d] = model.owner(a) == MetaClusterModel.NO_OWNER
          ? (float) model.statistics().mean(d)
          : column(code, d, a);
    }
    return row;
  }

  private float column(int[] code, int d, int a) {
    int owner = model.owner(a);
    if (model.geometry() == Geometry.MASKED_DISTANCE && model.mask(owner, a) == 1) {
      return model.centreColumn(owner, code[owner], d);
    }
    float sum = 0;
    for (int m = 0; m < code.length; m++) {
      float centre = model.centreColumn(m, code[m], d);
      if (model.geometry() == Geometry.MASKED_SPACE) {
        sum += centre;
      } else if (model.mask(m, a) > 0) {
        sum += model.mask(m, a) * centre;
      }
    }
    return sum;
  }

  /** A centre in the space of the rows, [D]. */
  float[] unmasked(int m, int k) {
    float[] row = model.centre(m, k);
    if (model.geometry() == Geometry.MASKED_SPACE) {
      for (int d = 0; d < row.length; d++) {
        row[d] /= model.mask(m, layout.attributeOf(d));
      }
    }
    return row;
  }

  /** See {@link MetaClusterModel#distances}. */
  double[] distances(float[] row, int[] code) {
    requireCode(code);
    int[] columns = layout.informativeColumns();
    double[] distances = new double[code.length];
    for (int m = 0; m < code.length; m++) {
      distances[m] = distance(row, m, code[m], columns);
    }
    return distances;
  }

  /** The distance of a row from a centre over some columns, missing values left out. */
  double distance(float[] row, int m, int k, int... columns) {
    int known = 0;
    for (int d : columns) {
      known += Float.isNaN(row[d]) ? 0 : 1;
    }
    return model.geometry().total(sum(row, m, k, columns), known);
  }

  /** The sum of the distance's terms. */
  double sum(float[] row, int m, int k, int... columns) {
    double sum = 0;
    for (int d : columns) {
      if (!Float.isNaN(row[d])) {
        float mask = model.mask(m, layout.attributeOf(d));
        sum += model.geometry().term(row[d], mask, model.centreColumn(m, k, d));
      }
    }
    return sum;
  }

  private void requireCode(int[] code) {
    if (code.length != model.metaClusters()) {
      throw wrong(code, "expected " + model.metaClusters() + " symbols, got " + code.length);
    }
    for (int m = 0; m < code.length; m++) {
      if (code[m] < 0 || code[m] >= model.centreCount(m)) {
        int last = model.centreCount(m) - 1;
        throw wrong(code, "symbol " + code[m] + " is not from 0 to " + last);
      }
    }
  }

  private static IllegalArgumentException wrong(int[] code, String problem) {
    return new IllegalArgumentException("code " + Arrays.toString(code) + ": " + problem);
  }
}
