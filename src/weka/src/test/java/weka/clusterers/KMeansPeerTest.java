package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.AttributeStats;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** A single attribute group beside Weka's k-means, by squared error of columns scaled to [0, 1]. */
class KMeansPeerTest {

  /** Sixty classes of spreads, sizes and correlated columns that differ. */
  private static Instances blobs() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, 8).forEach(a -> attributes.add(new Attribute("x" + a)));
    Instances rows = new Instances("blobs", attributes, 0);
    Random random = new Random(11);
    double[][] points = new double[60][8];
    for (double[] point : points) {
      for (int d = 0; d < point.length; d++) {
        point[d] = 100 * random.nextDouble() * random.nextDouble();
      }
    }
    for (int i = 0; i < 1_800; i++) {
      double u = random.nextDouble();
      double[] point = points[(int) (u * u * points.length)];
      double common = random.nextGaussian();
      double[] row = new double[point.length];
      for (int d = 0; d < row.length; d++) {
        row[d] = point[d] + 2 * common + 2 * random.nextGaussian();
      }
      rows.add(new DenseInstance(1, row));
    }
    return rows;
  }

  private static double squaredError(MetaClusterer clusterer, Instances rows) {
    double[] ranges = IntStream.range(0, rows.numAttributes())
        .mapToObj(rows::attributeStats)
        .mapToDouble(KMeansPeerTest::range)
        .toArray();
    double error = 0;
    for (Instance row : rows) {
      double[] centre = clusterer.decode(clusterer.code(row));
      for (int a = 0; a < ranges.length; a++) {
        double gap = ranges[a] > 0 ? (row.value(a) - centre[a]) / ranges[a] : 0;
        error += gap * gap;
      }
    }
    return error;
  }

  private static double range(AttributeStats column) {
    return column.numericStats.max - column.numericStats.min;
  }

  private static double peerError(Instances rows, int centres, int seed) throws Exception {
    SimpleKMeans peer = new SimpleKMeans();
    peer.setNumClusters(centres);
    peer.setSeed(seed);
    peer.buildClusterer(rows);
    return peer.getSquaredError();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aSingleGroupHasLessErrorThanSimpleKMeans(int seed) throws Exception {
    for (Instances rows : List.of(blobs(), TestFiles.readWithoutClass("segment-challenge.arff"))) {
      double last = Double.POSITIVE_INFINITY;
      for (int centres : new int[] {10, 20, 50, 100}) {
        MetaClusterer clusterer = TestFiles.built(
            "-final codes -N " + centres + " -M 1 -K " + centres + " -S " + seed, rows);
        double error = squaredError(clusterer, rows);
        assertThat(error).isLessThan(last);
        last = error;
        for (int k = 0; k < centres; k++) {
          assertThat(clusterer.model().summary().size(0, k)).isPositive();
        }
        if (centres >= 50) {
          assertThat(error).isLessThan(0.98 * peerError(rows, centres, seed));
        }
      }
    }
  }
}
