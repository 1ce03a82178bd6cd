package metaclustering.training.polish;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.RandomGenerator;

/** Centres for masks that are given: rows far from each other. */
final class GroupSeeding {

  private static final int MIN_SAMPLE_ROWS = 2_000;

  /** Of wide tables fewer rows are tried. */
  private static final int MAX_CELLS = 16_000_000;

  static final int ROWS_PER_CENTRE = 2;

  private GroupSeeding() {}

  /**
   * A model with hard masks by the largest of some masks [M x A], whose centres are rows: of every
   * clusterer far from each other in the attributes it owns (k-means++: Arthur and Vassilvitskii,
   * SODA 2007).
   */
  static MetaClusterModel model(
      Table table, ClusteringSettings settings, float[][] masks, RandomGenerator generator) {
    TableLayout layout = table.layout();
    int[] owners = MetaClusterModel.owners(layout, masks);
    int wanted = layout.isWide() ? MAX_CELLS / layout.columns() : MIN_SAMPLE_ROWS;
    int[] numbers = RowOrder.sample(
        table, Math.max(wanted, ROWS_PER_CENTRE * settings.clustersEach()), generator);
    float[][] rows = complete(table, numbers);
    double[] weights = Arrays.stream(numbers).mapToDouble(table::weight).toArray();
    float[][][] centres = new float[masks.length][settings.clustersEach()][];
    for (int m = 0; m < masks.length; m++) {
      int clusterer = m;
      int[] columns = IntStream.range(0, layout.columns())
          .filter(d -> owners[layout.attributeOf(d)] == clusterer)
          .toArray();
      double[] distances = weights.clone();
      for (int k = 0; k < centres[m].length; k++) {
        Interruption.cancel();
        float[] centre = rows[ArrayIndex.draw(distances, generator)];
        centres[m][k] = centre;
        for (int i = 0; i < rows.length; i++) {
          double distance = weights[i] * distance(rows[i], centre, columns);
          distances[i] = k == 0 ? distance : Math.min(distances[i], distance);
        }
      }
    }
    return new MetaClusterModel(
        layout,
        table.statistics(),
        Geometry.MASKED_DISTANCE,
        PolishState.hard(layout, owners, masks),
        centres,
        new float[owners.length]);
  }

  /** Some rows, missing values at their column's mean. */
  private static float[][] complete(Table table, int... numbers) {
    float[][] rows = new float[numbers.length][table.layout().columns()];
    for (int i = 0; i < rows.length; i++) {
      table.copyRow(numbers[i], rows[i]);
      for (int d = 0; d < rows[i].length; d++) {
        rows[i][d] = Float.isNaN(rows[i][d]) ? (float) table.statistics().mean(d) : rows[i][d];
      }
    }
    return rows;
  }

  /** The squared distance in some columns. */
  static double distance(float[] row, float[] centre, int[] columns) {
    double sum = 0;
    for (int d : columns) {
      double gap = row[d] - centre[d];
      sum += gap * gap;
    }
    return sum;
  }
}
