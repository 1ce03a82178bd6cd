package metaclustering.training.polish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;

/**
 * The places of centres that no row is nearest to: rows that are far from their own centre. Of each
 * label that row is kept whose weighted squared distance is the largest. Rows of different labels differ,
 * so that the places are distinct. Those of parts of the rows can be merged in any split and order.
 */
public final class FarRows implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The labels without rows, [M]. */
  private final int[][] idle;

  /** The columns that a clusterer with such labels owns, [M]. */
  private final int[][] columns;

  /** [M x K]. */
  private final double[][] distances;

  /** [M x K x D]; null where all rows of a label are at its centre. */
  private final float[][][] rows;

  /**
   * No rows.
   *
   * @param model with hard masks
   * @param idle the labels without rows, [M]
   */
  public FarRows(MetaClusterModel model, int[]... idle) {
    this.idle = idle;
    columns = new int[idle.length][];
    distances = model.perCentre();
    rows = new float[idle.length][][];
    for (int m = 0; m < idle.length; m++) {
      columns[m] = idle[m].length == 0 ? idle[m] : model.ownedColumns(m);
      rows[m] = new float[distances[m].length][];
    }
  }

  static FarRows of(
      Table table, int[][] codes, MetaClusterModel model, int[][] idle, Workers workers)
      throws InterruptedException {
    FarRows result = new FarRows(model, idle);
    int parts = Math.min(workers.slots(), idle.length);
    workers.run(parts, part -> {
      int start = 0;
      for (RowBlock block : table.blocks()) {
        Interruption.check();
        result.add(
            block,
            Arrays.copyOfRange(codes, start, start + block.rows()),
            model,
            Workers.start(part, parts, idle.length),
            Workers.start(part + 1, parts, idle.length));
        start += block.rows();
      }
    });
    return result;
  }

  /** Adds the rows of a block, whose codes are [rows x M]. */
  public void add(RowBlock block, int[][] codes, MetaClusterModel model) {
    add(block, codes, model, 0, idle.length);
  }

  private void add(RowBlock block, int[][] codes, MetaClusterModel model, int from, int to) {
    int[] clusterers =
        IntStream.range(from, to).filter(m -> columns[m].length > 0).toArray();
    float[] row = new float[block.columns()];
    for (int i = 0; i < block.rows() && clusterers.length > 0; i++) {
      block.copyRow(i, row);
      for (int m : clusterers) {
        add(row, block.weight(i), m, codes[i][m], model);
      }
    }
  }

  private void add(float[] row, double weight, int m, int label, MetaClusterModel model) {
    double distance = 0;
    for (int d : columns[m]) {
      double gap = (double) row[d] - model.centreColumn(m, label, d);
      distance += Double.isNaN(gap) ? 0 : gap * gap;
    }
    keep(m, label, weight * distance, row);
  }

  private void keep(int m, int label, double distance, float[] row) {
    float[] kept = rows[m][label];
    if (distance > distances[m][label]
        || (kept != null && distance == distances[m][label] && Arrays.compare(row, kept) < 0)) {
      distances[m][label] = distance;
      rows[m][label] = row.clone();
    }
  }

  /** Adds what was found among other rows, and returns this. */
  public FarRows merge(FarRows others) {
    for (int m = 0; m < rows.length; m++) {
      for (int k = 0; k < rows[m].length; k++) {
        if (others.rows[m][k] != null) {
          keep(m, k, others.distances[m][k], others.rows[m][k]);
        }
      }
    }
    return this;
  }

  /** The model with its idle centres at the farthest rows; the same model if there are none. */
  MetaClusterModel fill(MetaClusterModel model) {
    float[][][] centres = new float[rows.length][][];
    boolean filled = false;
    for (int m = 0; m < rows.length; m++) {
      int clusterer = m;
      centres[m] = model.centres(m);
      int[] farthest = IntStream.range(0, rows[m].length)
          .filter(k -> rows[clusterer][k] != null)
          .boxed()
          .sorted(Comparator.comparingDouble(k -> -distances[clusterer][k]))
          .limit(idle[m].length)
          .mapToInt(k -> k)
          .toArray();
      for (int i = 0; i < farthest.length; i++) {
        centres[m][idle[m][i]] = known(rows[m][farthest[i]], centres[m][farthest[i]]);
        filled = true;
      }
    }
    return filled ? model.withCentres(model.masks(), centres, model.certainties()) : model;
  }

  /** A row, its missing values those of its centre. */
  private static float[] known(float[] row, float[] centre) {
    float[] result = row.clone();
    for (int d = 0; d < result.length; d++) {
      result[d] = Float.isNaN(row[d]) ? centre[d] : row[d];
    }
    return result;
  }
}
