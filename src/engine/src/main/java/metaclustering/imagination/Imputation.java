package metaclustering.imagination;

import java.io.Serializable;
import java.util.List;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.TableLayout;

/**
 * Fills missing values with their expectation given the known values of the row,
 *
 * <pre>E[x[a] | known] = sum_k P(k | known) E[x[a] | m, k]</pre>
 *
 * with m the owner of the attribute, averaged over several distributions of the same rows; of a
 * nominal attribute, the most probable value. A value that is not missing stays as it is. Immutable.
 *
 * @param distributions at least one, of the same rows by models of different seeds
 */
public record Imputation(List<RowDistribution> distributions) implements Serializable {

  public Imputation {
    distributions = List.copyOf(distributions);
  }

  /**
   * A row with its missing values filled. An attribute that was never known stays missing, as does one
   * of which missing is a value.
   *
   * @param row one value per attribute in its own units, NaN where missing
   */
  public double[] fill(double[] row) {
    double[] result = row.clone();
    TableLayout layout = distributions.get(0).model().layout();
    double[][] sums = new double[row.length][];
    for (RowDistribution distribution : distributions) {
      add(distribution, row, sums);
    }
    for (int a = 0; a < row.length; a++) {
      if (!Double.isNaN(row[a]) || layout.attributes().get(a).missingIsValue()) {
        continue;
      }
      if (sums[a] == null) {
        result[a] = layout.offset(a);
      } else if (layout.attributes().get(a).isNominal()) {
        result[a] = ArrayIndex.ofLargest(sums[a]);
      } else {
        double column = sums[a][0] / distributions.size();
        result[a] = distributions.get(0).values().inOwnUnits(a, column);
      }
    }
    return result;
  }

  private static void add(RowDistribution distribution, double[] row, double[][] sums) {
    MetaClusterModel model = distribution.model();
    double[][] symbols = distribution.posterior(distribution.columns(row)).symbols();
    for (int a = 0; a < row.length; a++) {
      int owner = model.owner(a);
      if (!Double.isNaN(row[a]) || owner == MetaClusterModel.NO_OWNER) {
        continue;
      }
      for (int k = 0; k < model.centreCount(owner); k++) {
        double[] expected = distribution.values().expected(a, k);
        if (sums[a] == null) {
          sums[a] = new double[expected.length];
        }
        for (int v = 0; v < expected.length; v++) {
          sums[a][v] += symbols[owner][k] * expected[v];
        }
      }
    }
  }
}
