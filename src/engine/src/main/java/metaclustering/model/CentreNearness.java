package metaclustering.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * How much nearer a row is to each centre than to the centres of its attribute group on average,
 *
 * <pre>f[m][k] = max(0, mean_j d[m][j] - d[m][k])</pre>
 *
 * with the Euclidean distance d under the group's mask (in the space of the article the mean absolute
 * difference), missing values left out. About half of the values are 0, and the others change steadily
 * with the row. Immutable.
 *
 * <p>Coates, Ng and Lee, "An Analysis of Single-Layer Networks in Unsupervised Feature Learning",
 * AISTATS 2011.
 */
public final class CentreNearness {

  private final MetaClusterModel model;
  private final Decoder decoder;

  /** Per group the columns that it sees. */
  private final int[][] columns;

  public CentreNearness(MetaClusterModel model) {
    TableLayout layout = model.layout();
    this.model = model;
    this.decoder = new Decoder(model);
    this.columns = new int[model.metaClusters()][];
    Arrays.setAll(
        columns,
        m -> IntStream.of(layout.informativeColumns())
            .filter(d -> model.mask(m, layout.attributeOf(d)) > 0)
            .toArray());
  }

  /**
   * The values of one row, [M][K].
   *
   * @param row of columns, NaN where a value is missing
   */
  public double[][] of(float[] row) {
    double[][] result = model.perCentre();
    for (int m = 0; m < result.length; m++) {
      double[] near = result[m];
      for (int k = 0; k < near.length; k++) {
        double distance = decoder.distance(row, m, k, columns[m]);
        near[k] = model.geometry() == Geometry.MASKED_DISTANCE ? Math.sqrt(distance) : distance;
      }
      double mean = Arrays.stream(near).average().orElseThrow();
      for (int k = 0; k < near.length; k++) {
        near[k] = Math.max(0, mean - near[k]);
      }
    }
    return result;
  }
}
