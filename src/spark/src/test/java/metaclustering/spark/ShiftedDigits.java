package metaclustering.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.math.Mixing;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/**
 * As many rows as wanted from few: digits moved by up to two pixels in each direction and made a
 * little darker, by the number of the row. Each executor makes its own when it needs them.
 */
final class ShiftedDigits {

  private static final int SIDE = 28;
  private static final int MOST = 2;

  private static double[][] digits;

  private ShiftedDigits() {}

  /**
   * Rows in so many partitions.
   *
   * @param folder test-data
   */
  static Dataset<Row> rows(SparkSession session, String folder, long count, int partitions) {
    MapFunction<Long, Row> make = id -> RowFactory.create(id, shifted(folder, id));
    return session.range(0, count, 1, partitions).map(make, Encoders.row(LocalSpark.NUMBERED));
  }

  private static Vector shifted(String folder, long id) {
    double[] digit = digits(folder)[(int) (id % digits(folder).length)];
    long random = Mixing.mix(id);
    int right = (int) Math.floorMod(random, 2L * MOST + 1) - MOST;
    int down = (int) Math.floorMod(random >> 8, 2L * MOST + 1) - MOST;
    double light = 0.9 + 0.1 * Math.floorMod(random >> 16, 100L) / 99;
    int[] places = new int[digit.length];
    double[] values = new double[digit.length];
    int count = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int fromX = x - right;
        int fromY = y - down;
        boolean inside = fromX >= 0 && fromX < SIDE && fromY >= 0 && fromY < SIDE;
        double value = inside ? digit[fromY * SIDE + fromX] : 0;
        if (value != 0) {
          places[count] = y * SIDE + x;
          values[count++] = Math.rint(value * light);
        }
      }
    }
    return Vectors.sparse(digit.length, Arrays.copyOf(places, count), Arrays.copyOf(values, count));
  }

  private static synchronized double[][] digits(String folder) {
    if (digits == null) {
      try {
        Instances rows = DataSource.read(folder + "/digits-train.arff.gz");
        List<double[]> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(Arrays.copyOf(row.toDoubleArray(), SIDE * SIDE)));
        digits = cells.toArray(double[][]::new);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    return digits;
  }
}
