package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import metaclustering.fixtures.Digits;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

/** Two digits side by side: two meta-clusters take one half each, pixel by pixel. */
class SideBySideDigitsTest {

  private static final int WIDTH = 28;

  /** Pixels with less variance, of grey values in [0, 1], are blank in nearly all pictures. */
  private static final double VISIBLE_VARIANCE = 0.005;

  private static Digits digits() throws Exception {
    Instances data = TestFiles.read("digits-train.arff.gz");
    byte[][] images = new byte[data.numInstances()][WIDTH * WIDTH];
    int[] labels = new int[images.length];
    for (int i = 0; i < images.length; i++) {
      for (int p = 0; p < images[i].length; p++) {
        images[i][p] = (byte) data.instance(i).value(p);
      }
      labels[i] = (int) data.instance(i).value(WIDTH * WIDTH);
    }
    return new Digits(images, labels, WIDTH, WIDTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everyPixelGoesToItsOwnSide(int seed) throws Exception {
    GroupedTable pairs = Synthetic.sideBySide(digits(), 5_000, seed);
    Instances data = TestFiles.numeric(pairs.rows());
    MetaClusterer clusterer = TestFiles.built("-M 2 -K 10 -final codes -S " + seed, data);
    int[] owners = clusterer.metaClusterOf();
    int leftOwner = owners[14 * 2 * WIDTH + 14];
    int visible = 0;
    for (int p = 0; p < owners.length; p++) {
      if (data.variance(p) / (255.0 * 255.0) > VISIBLE_VARIANCE) {
        visible++;
        boolean left = pairs.groupOf()[p] == pairs.groupOf()[0];
        assertThat(owners[p] == leftOwner).as("pixel %d", p).isEqualTo(left);
      }
    }
    assertThat(visible).isGreaterThan(900);
  }
}
