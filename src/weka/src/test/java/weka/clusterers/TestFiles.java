package weka.clusterers;

import java.nio.file.Path;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The bundled data, and small tables made by hand. */
final class TestFiles {

  private TestFiles() {}

  static Path path(String name) {
    return Path.of("test-data", name);
  }

  /** A bundled file without a class. */
  static Instances read(String name) throws Exception {
    return DataSource.read(path(name).toString());
  }

  /** A bundled file without its last attribute. */
  static Instances readWithoutClass(String name) throws Exception {
    Instances data = read(name);
    data.deleteAttributeAt(data.numAttributes() - 1);
    return data;
  }

  /** Numeric attributes a0, a1, ... */
  static Instances numeric(double[]... rows) {
    java.util.ArrayList<Attribute> attributes = new java.util.ArrayList<>();
    for (int i = 0; i < rows[0].length; i++) {
      attributes.add(new Attribute("a" + i));
    }
    Instances data = new Instances("numeric", attributes, rows.length);
    for (double[] row : rows) {
      data.add(new DenseInstance(1, row));
    }
    return data;
  }

  static MetaClusterer clusterer(String options) throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(weka.core.Utils.splitOptions(options));
    return clusterer;
  }

  static MetaClusterer built(String options, Instances data) throws Exception {
    MetaClusterer clusterer = clusterer(options);
    clusterer.buildClusterer(data);
    return clusterer;
  }
}
