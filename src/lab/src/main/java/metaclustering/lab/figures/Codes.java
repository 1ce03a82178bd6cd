package metaclustering.lab.figures;

import metaclustering.model.MetaClusterModel;
import metaclustering.table.Table;

/** Symbols of rows, one array for each meta-cluster. */
final class Codes {

  private Codes() {}

  /** The symbols of the first rows, [M x rows]. */
  static int[][] of(MetaClusterModel model, Table table, int rows) {
    int[][] symbols = new int[model.metaClusters()][rows];
    float[] row = new float[table.layout().columns()];
    for (int i = 0; i < rows; i++) {
      table.copyRow(i, row);
      int[] code = model.encode(row);
      for (int m = 0; m < code.length; m++) {
        symbols[m][i] = code[m];
      }
    }
    return symbols;
  }
}
