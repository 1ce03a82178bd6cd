package metaclustering.imagination;

import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Changes parts of rows, and draws new rows. Immutable.
 *
 * <p>A row is given as its values, one per attribute in its own units: the index of the value for a
 * nominal attribute, NaN where it is missing.
 */
public final class Imagination {

  private final RowDistribution distribution;
  private final MetaClusterModel model;
  private final TableLayout layout;

  public Imagination(RowDistribution distribution) {
    this.distribution = distribution;
    this.model = distribution.model();
    this.layout = model.layout();
  }

  public int[] code(double[] row) {
    return model.encode(distribution.columns(row));
  }

  /**
   * A code with another symbol in one meta-cluster.
   *
   * @throws IllegalArgumentException if the model has no such meta-cluster or symbol
   */
  public int[] with(int[] code, int metaCluster, int symbol) {
    requireMetaCluster(metaCluster);
    if (symbol < 0 || symbol >= model.centreCount(metaCluster)) {
      throw new IllegalArgumentException("meta-cluster " + metaCluster + " has no centre " + symbol
          + ": its centres are 0 to " + (model.centreCount(metaCluster) - 1));
    }
    int[] changed = code.clone();
    changed[metaCluster] = symbol;
    return changed;
  }

  /** The symbol after a code's in one meta-cluster, 0 after the last. */
  public int next(int[] code, int metaCluster) {
    requireMetaCluster(metaCluster);
    return (code[metaCluster] + 1) % model.centreCount(metaCluster);
  }

  /**
   * A random symbol other than the code's, by {@code P(symbol | the code's other symbols)}.
   */
  public int random(int[] code, int metaCluster, RandomGenerator random) {
    requireMetaCluster(metaCluster);
    double[] probabilities = distribution.symbolsGiven(code, metaCluster);
    probabilities[code[metaCluster]] = 0;
    return ArrayIndex.draw(probabilities, random);
  }

  private void requireMetaCluster(int metaCluster) {
    if (metaCluster < 0 || metaCluster >= model.metaClusters()) {
      throw new IllegalArgumentException("there is no meta-cluster " + metaCluster
          + ": they are 0 to " + (model.metaClusters() - 1));
    }
  }

  /**
   * The row changed to another code: each value moves by the difference of the codes' values,
   *
   * <pre>result[a] = row[a] + decode(changed)[a] - decode(code of the row)[a],</pre>
   *
   * at most to the smallest or largest value in training. A nominal value becomes that of the changed code
   * if the codes' values differ. A missing value becomes that of the changed code. After a polish, only
   * attributes of the changed groups change.
   */
  public double[] change(double[] row, int[] changed) {
    double[] before = model.decode(code(row));
    double[] after = model.decode(changed);
    double[] result = row.clone();
    for (int a = 0; a < result.length; a++) {
      AttributeSpec spec = layout.attributes().get(a);
      if (Double.isNaN(row[a]) && !spec.missingIsValue()) {
        result[a] = after[a];
      } else if (spec.isNominal()) {
        result[a] = Double.compare(after[a], before[a]) == 0 ? row[a] : after[a];
      } else if (after[a] != before[a]) {
        result[a] = distribution.values().moved(a, row[a], after[a] - before[a]);
      }
    }
    return result;
  }

  /**
   * A random row: a random code, and for every attribute a random value as in the rows of its centre.
   *
   * @param spread the standard deviation of numeric values in that of the centre's rows; with 0 they
   *     are the centre's mean and nominal values its most frequent
   */
  public double[] draw(double spread, RandomGenerator random) {
    return draw(distribution.drawCode(random), spread, random);
  }

  /** A random row of a code; see {@link #draw(double, RandomGenerator)}. */
  public double[] draw(int[] code, double spread, RandomGenerator random) {
    double[] result = model.decode(code);
    for (int a = 0; a < result.length; a++) {
      int owner = model.owner(a);
      if (owner != MetaClusterModel.NO_OWNER) {
        double cell = distribution.values().draw(a, code[owner], spread, random);
        result[a] = layout.attributes().get(a).toRow(cell);
      }
    }
    return result;
  }
}
