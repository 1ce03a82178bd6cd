package metaclustering.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import metaclustering.Clustering;
import metaclustering.imagination.Surprise;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of a partition with what a clustering says of them, a block at a time. */
final class RowEncoder implements Iterator<Row> {

  /**
   * What is added to a row, in this order.
   *
   * @param surprise by which a row is surprising; null if that is not asked for
   */
  record Outputs(
      boolean code, boolean oneHot, boolean prediction, boolean probability, Surprise surprise)
      implements Serializable {

    int count() {
      return (code ? 1 : 0)
          + (oneHot ? 1 : 0)
          + (prediction ? 1 : 0)
          + (probability ? 1 : 0)
          + (surprise != null ? 1 : 0);
    }
  }

  private final RowBatches batches;
  private final MetaClusterModel model;
  private final Clustering clustering;
  private final Outputs outputs;
  private RowBatches.Batch batch;
  private int[][] codes = {};
  private int next;

  RowEncoder(Iterator<Row> rows, InputColumns columns, Clustering clustering, Outputs outputs) {
    this.model = clustering.model();
    this.clustering = clustering;
    this.outputs = outputs;
    this.batches = new RowBatches(rows, columns, model.layout().columns());
  }

  @Override
  public boolean hasNext() {
    return next < codes.length || batches.hasNext();
  }

  @Override
  public Row next() {
    if (next == codes.length) {
      batch = batches.next();
      codes = model.encode(batch.cells());
      next = 0;
    }
    Row row = batch.rows().get(next);
    float[] columns = model.layout().encode(batch.cells(), next);
    return with(row, codes[next++], columns);
  }

  private Row with(Row row, int[] code, float[] columns) {
    Object[] cells = new Object[row.size() + outputs.count()];
    for (int i = 0; i < row.size(); i++) {
      cells[i] = row.get(i);
    }
    int i = row.size();
    if (outputs.code()) {
      cells[i++] = Arrays.stream(code).boxed().toArray(Integer[]::new);
    }
    if (outputs.oneHot()) {
      cells[i++] = oneHot(code);
    }
    double[] memberships =
        outputs.prediction() || outputs.probability() ? memberships(columns) : new double[0];
    if (outputs.prediction()) {
      cells[i++] = ArrayIndex.ofLargest(memberships);
    }
    if (outputs.probability()) {
      cells[i++] = Vectors.dense(memberships);
    }
    if (outputs.surprise() != null) {
      cells[i] = outputs.surprise().ofColumns(columns).ofRow();
    }
    return RowFactory.create(cells);
  }

  private double[] memberships(float[] columns) {
    return Arrays.stream(clustering.logMemberships(columns)).map(Math::exp).toArray();
  }

  private Object oneHot(int[] code) {
    int[] places = new int[code.length];
    double[] ones = new double[code.length];
    int width = 0;
    for (int m = 0; m < code.length; m++) {
      places[m] = width + code[m];
      ones[m] = 1;
      width += model.centreCount(m);
    }
    return Vectors.sparse(width, places, ones);
  }
}
