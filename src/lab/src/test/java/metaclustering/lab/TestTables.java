package metaclustering.lab;

import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The tables of test-data. */
public final class TestTables {

  private TestTables() {}

  /** A table whose last attribute is its class. */
  public static Instances read(String name) throws Exception {
    Instances rows = DataSource.read("test-data/" + name);
    rows.setClassIndex(rows.numAttributes() - 1);
    return rows;
  }
}
