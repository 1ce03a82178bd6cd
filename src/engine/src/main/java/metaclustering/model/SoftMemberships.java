package metaclustering.model;

import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * How much a row belongs to each cluster of each meta-cluster,
 *
 * <pre>p[m][k] = exp(-b d[m][k] / s[m]) / sum_j exp(-b d[m][j] / s[m]),   b = min(4, columns / 2),</pre>
 *
 * with the distance d of the model's {@link MetaClusterModel#geometry()}, missing values left out, and
 * s its mean over the training rows to their own centres, from the shares of variance that the code
 * explains. For few columns this is the posterior of normal clusters of one variance; many are not as
 * independent as that, and would leave nothing between 0 and 1. The largest is that of the row's
 * symbol. A row between two centres says so, which its code cannot. Immutable.
 */
public final class SoftMemberships {

  private static final double MAX_SHARPNESS = 4;

  private final MetaClusterModel model;
  private final Decoder decoder;

  /** Per meta-cluster the columns that it sees. */
  private final int[][] columns;

  private final double[] scales;

  /** Of a model whose figures were measured; otherwise as if its codes explained nothing. */
  public SoftMemberships(MetaClusterModel model) {
    TableLayout layout = model.layout();
    this.model = model;
    this.decoder = new Decoder(model);
    this.columns = new int[model.metaClusters()][];
    this.scales = new double[columns.length];
    for (int m = 0; m < columns.length; m++) {
      int metaCluster = m;
      columns[m] = IntStream.of(layout.informativeColumns())
          .filter(d -> model.mask(metaCluster, layout.attributeOf(d)) > 0)
          .toArray();
      for (int d : columns[m]) {
        int a = layout.attributeOf(d);
        double explained = model.summary().explained(a);
        double left = Double.isNaN(explained) ? 1 : Math.max(0, 1 - explained);
        double residual = Math.sqrt(left * model.statistics().variance(d));
        scales[m] += model.geometry().term(residual, model.mask(m, a), 0);
      }
      scales[m] = model.geometry().total(scales[m], columns[m].length);
    }
  }

  /**
   * The memberships of one row, [M][K], those of a meta-cluster summing to 1; shared by the nearest
   * centres alone where the code leaves nothing of the training rows unexplained.
   *
   * @param row of columns, NaN where a value is missing
   */
  public double[][] of(float[] row) {
    double[][] result = model.perCentre();
    for (int m = 0; m < result.length; m++) {
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < result[m].length; k++) {
        result[m][k] = decoder.distance(row, m, k, columns[m]);
        least = Math.min(least, result[m][k]);
      }
      double sum = 0;
      double sharpness = Math.min(MAX_SHARPNESS, columns[m].length / 2.0);
      for (int k = 0; k < result[m].length; k++) {
        double farther = result[m][k] - least;
        result[m][k] = farther > 0 ? Math.exp(-sharpness * farther / scales[m]) : 1;
        sum += result[m][k];
      }
      for (int k = 0; k < result[m].length; k++) {
        result[m][k] /= sum;
      }
    }
    return result;
  }
}
