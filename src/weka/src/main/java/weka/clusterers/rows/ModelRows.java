package weka.clusterers.rows;

import java.io.IOException;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/** Rows of any file as rows of a model's table. */
public final class ModelRows {

  private static final int MISSING = -1;

  /** Digits of a number that is the name of a nominal value. */
  private static final int DECIMALS = 12;

  private ModelRows() {}

  /**
   * The rows with the attributes of a model, looked up by their names; nominal values are looked up
   * by their names too. Other attributes are left out, and the class is missing if the rows do not
   * have it.
   *
   * @param rows not modified
   * @param header the attributes of the model and its class
   * @param source name of the rows, for messages
   * @throws IOException if an attribute is missing, or a value is unknown to the model
   */
  public static Instances of(Instances rows, Instances header, String source) throws IOException {
    return of(rows, header, source, 1);
  }

  /** The same of rows of which the first has a number, for messages. */
  static Instances of(Instances rows, Instances header, String source, long first)
      throws IOException {
    int[] sources = IntStream.range(0, header.numAttributes())
        .map(a -> {
          Attribute found = rows.attribute(header.attribute(a).name());
          return found == null ? MISSING : found.index();
        })
        .toArray();
    for (int a = 0; a < sources.length; a++) {
      if (sources[a] == MISSING && a != header.classIndex()) {
        throw new IOException(source + " has no attribute '"
            + header.attribute(a).name() + "', which the model needs");
      }
    }
    Instances result = new Instances(header, rows.numInstances());
    result.setRelationName(rows.relationName());
    for (int i = 0; i < rows.numInstances(); i++) {
      Instance row = rows.instance(i);
      double[] values = new double[sources.length];
      for (int a = 0; a < sources.length; a++) {
        boolean unused = sources[a] == MISSING || a == header.classIndex();
        values[a] = unused || row.isMissing(sources[a])
            ? Utils.missingValue()
            : value(row, rows.attribute(sources[a]), header.attribute(a));
        if (Double.isNaN(values[a]) && !unused && !row.isMissing(sources[a])) {
          throw new IOException(source + ", row " + (first + i) + ": attribute '"
              + header.attribute(a).name() + "' has no value '" + row.toString(sources[a])
              + "' in the model");
        }
      }
      result.add(new DenseInstance(row.weight(), values));
    }
    return result;
  }

  /** The value in the terms of the model's attribute; NaN if the model does not know it. */
  private static double value(Instance row, Attribute source, Attribute target) {
    double value = row.value(source);
    if (!target.isNominal()) {
      return source.isNumeric() ? value : Double.NaN;
    }
    String name =
        source.isNumeric() ? Utils.doubleToString(value, DECIMALS) : source.value((int) value);
    int index = target.indexOfValue(name);
    return index < 0 ? Double.NaN : index;
  }
}
