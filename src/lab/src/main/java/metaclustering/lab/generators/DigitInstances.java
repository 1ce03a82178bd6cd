package metaclustering.lab.generators;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.cli.rows.DataFile;
import metaclustering.fixtures.Digits;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Digits as Weka's rows: one numeric attribute for each pixel, then the nominal class. */
public final class DigitInstances {

  private static final int CLASSES = 10;

  private DigitInstances() {}

  /** Sparse rows, which the white of the paper makes small. */
  public static Instances of(String name, Digits digits) {
    int pixels = digits.pixels();
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, pixels).forEach(d -> attributes.add(new Attribute("pixel" + d)));
    List<String> classes =
        IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    attributes.add(new Attribute("digit", classes));
    Instances rows = new Instances(name, attributes, digits.size());
    rows.setClassIndex(pixels);
    for (int i = 0; i < digits.size(); i++) {
      double[] values = new double[pixels + 1];
      System.arraycopy(digits.row(i), 0, values, 0, pixels);
      values[pixels] = digits.label(i);
      rows.add(new SparseInstance(new DenseInstance(1, values)));
    }
    return rows;
  }

  /**
   * The digits of test-data.
   *
   * @param part train or test
   */
  public static Digits bundled(String part) throws IOException {
    return digits(DataFile.read(Path.of("test-data", "digits-" + part + ".arff.gz")));
  }

  /** The digits in square pictures of grey values, the last attribute their label. */
  public static Digits digits(Instances rows) {
    int pixels = rows.numAttributes() - 1;
    int width = (int) Math.round(Math.sqrt(pixels));
    byte[][] images = new byte[rows.numInstances()][pixels];
    int[] labels = new int[images.length];
    for (int i = 0; i < images.length; i++) {
      for (int p = 0; p < pixels; p++) {
        images[i][p] = (byte) rows.instance(i).value(p);
      }
      labels[i] = (int) rows.instance(i).value(pixels);
    }
    return new Digits(images, labels, width, width);
  }
}
