package metaclustering.lab.figures;

import java.nio.file.Path;
import metaclustering.fixtures.Digits;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The bundled digits. */
final class TestDigits {

  private TestDigits() {}

  static Digits read(String name) throws Exception {
    Instances rows = DataSource.read(Path.of("test-data", name).toString());
    int pixels = rows.numAttributes() - 1;
    byte[][] images = new byte[rows.size()][pixels];
    int[] labels = new int[rows.size()];
    for (int i = 0; i < images.length; i++) {
      for (int p = 0; p < pixels; p++) {
        images[i][p] = (byte) rows.get(i).value(p);
      }
      labels[i] = (int) rows.get(i).value(pixels);
    }
    int side = (int) Math.round(Math.sqrt(pixels));
    return new Digits(images, labels, side, side);
  }
}
