package metaclustering.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.study.Digits;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** Digits as Weka's rows: one numeric attribute for each pixel, then the nominal class. */
final class DigitInstances {

  private static final int CLASSES = 10;

  private DigitInstances() {}

  /** Sparse rows, which the white of the paper makes small. */
  static Instances of(String name, Digits digits) {
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
}
