package metaclustering.lab.generators;

import static org.assertj.core.api.Assertions.assertThat;

import metaclustering.fixtures.Digits;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.SparseInstance;

class DigitInstancesTest {

  @Test
  void pixelsAndLabelsAreKept() {
    byte[][] images = {{0, (byte) 255, 7, 0}, {1, 0, 0, 0}};
    Instances rows = DigitInstances.of("two", new Digits(images, new int[] {0, 9}, 2, 2));
    assertThat(rows.classAttribute().name()).isEqualTo("digit");
    assertThat(rows.get(0).toDoubleArray()).containsExactly(0, 255, 7, 0, 0);
    assertThat(rows.get(1).toDoubleArray()).containsExactly(1, 0, 0, 0, 9);
    assertThat(rows.get(0)).isInstanceOf(SparseInstance.class);
    assertThat(rows.get(0).numValues()).isEqualTo(2);
  }
}
