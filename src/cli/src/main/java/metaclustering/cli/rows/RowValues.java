package metaclustering.cli.rows;

import java.util.List;
import java.util.Locale;
import metaclustering.table.AttributeSpec;
import weka.core.Instance;
import weka.core.Instances;

/** Rows as the engine's values: all attributes but the class, NaN where a value is missing. */
public final class RowValues {

  private RowValues() {}

  public static double[][] of(Instances rows) {
    return rows.stream().map(RowValues::of).toArray(double[][]::new);
  }

  public static double[] of(Instance row) {
    double[] result = new double[row.numAttributes() - (row.classIndex() < 0 ? 0 : 1)];
    int a = 0;
    for (int i = 0; i < row.numAttributes(); i++) {
      if (i != row.classIndex()) {
        result[a++] = row.value(i);
      }
    }
    return result;
  }

  /** A value as people write it. */
  public static String text(AttributeSpec attribute, double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    List<String> values = attribute.values();
    return attribute.isNominal()
        ? values.get((int) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
