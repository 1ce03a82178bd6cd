package metaclustering.training.polish;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.Well19937c;

/**
 * How certain it is that each attribute belongs to its owner, by how well the others explain it.
 *
 * <p>Let q(m) be the share of the attribute's variance that the symbols of meta-cluster m explain,
 * less the share expected of equally many random symbols (the adjusted R^2). The owner's symbols are
 * chosen without the attribute, unless it is the owner's only one. Then
 *
 * <pre>certainty = (q(owner) - max(0, q(best of the others))) / q(owner),</pre>
 *
 * at least 0; it is 0 if q(owner) is not significant by the F test at the level .05 over the number of
 * attributes (Bonferroni). So noise has 0 in 19 of 20 tables, an attribute that no other meta-cluster
 * explains has 1, and one that another explains nearly as well is in between.
 */
public final class AttributeCertainty {

  private static final int SAMPLE_ROWS = 2_000;
  static final double LEVEL = 0.05;

  private final MetaClusterModel model;
  private final TableLayout layout;

  /** The values of the sampled rows, [D x rows]; NaN where one is missing. */
  private final float[][] values;

  private final double[] weights;
  private final double weight;

  /** The symbols of the sampled rows, [M x rows]. */
  private final int[][] labels;

  private final double effectiveSampleSize;
  private final double level;

  private AttributeCertainty(MetaClusterModel model, Table table, int[][] codes, int[] sample) {
    this.model = model;
    this.layout = model.layout();
    this.values = new float[layout.columns()][sample.length];
    this.weights = Arrays.stream(sample).mapToDouble(table::weight).toArray();
    this.labels = new int[model.metaClusters()][sample.length];
    float[] row = new float[layout.columns()];
    for (int i = 0; i < sample.length; i++) {
      table.copyRow(sample[i], row);
      for (int d = 0; d < row.length; d++) {
        values[d][i] = row[d];
      }
      for (int m = 0; m < labels.length; m++) {
        labels[m][i] = codes[sample[i]][m];
      }
    }
    this.weight = Arrays.stream(weights).sum();
    this.level = LEVEL / layout.informativeAttributes();
    this.effectiveSampleSize =
        weight * weight / Arrays.stream(weights).map(w -> w * w).sum();
  }

  /**
   * Measures on at most 2,000 random rows of weight above 0.
   *
   * @param model with hard masks
   * @param codes of all rows
   * @param seed chooses the rows
   * @return per attribute; 0 for those that are not informative
   */
  public static float[] measure(
      MetaClusterModel model, Table table, int[][] codes, long seed, Workers workers)
      throws InterruptedException {
    if (table.layout().isWide()) {
      return WideCertainty.measure(model, table, codes, seed, workers);
    }
    int[] sample = RowOrder.sample(table, SAMPLE_ROWS, new Well19937c(seed));
    AttributeCertainty certainties = new AttributeCertainty(model, table, codes, sample);
    float[] result = new float[model.layout().attributes().size()];
    workers.run(model.metaClusters(), m -> certainties.measure(m, result));
    return result;
  }

  private void measure(int m, float[] result) {
    int[] owned = model.owned(m);
    float[][] centres = model.centres(m);
    double[][] distances = new double[weights.length][centres.length];
    for (int a : owned) {
      addDistances(a, centres, 1, distances);
    }
    for (int a : owned) {
      addDistances(a, centres, owned.length == 1 ? 0 : -1, distances);
      int[] own = Arrays.stream(distances).mapToInt(ArrayIndex::ofSmallest).toArray();
      addDistances(a, centres, owned.length == 1 ? 0 : 1, distances);
      result[a] = (float) certainty(a, m, own);
    }
  }

  private void addDistances(int attribute, float[][] centres, int sign, double[][] distances) {
    double[] run = new double[centres.length];
    for (int d = layout.firstColumn(attribute); d < layout.firstColumn(attribute + 1); d++) {
      for (int k = 0; k < run.length; k++) {
        run[k] = centres[k][d];
      }
      for (int i = 0; i < distances.length; i++) {
        if (!Float.isNaN(values[d][i])) {
          addDistances(values[d][i], run, sign, distances[i]);
        }
      }
    }
  }

  private static void addDistances(double x, double[] centres, int sign, double[] distances) {
    for (int k = 0; k < distances.length; k++) {
      double gap = x - centres[k];
      distances[k] += sign * gap * gap;
    }
  }

  private double certainty(int attribute, int owner, int[] ownLabels) {
    Column[] columns = IntStream.range(
            layout.firstColumn(attribute), layout.firstColumn(attribute + 1))
        .mapToObj(Column::new)
        .toArray(Column[]::new);
    ExplainedShare own = explained(columns, ownLabels, model.centreCount(owner));
    if (!own.isSignificant(level)) {
      return 0;
    }
    double others = 0;
    for (int m = 0; m < model.metaClusters(); m++) {
      if (m != owner) {
        others =
            Math.max(others, explained(columns, labels[m], model.centreCount(m)).adjusted());
      }
    }
    return own.lead(others);
  }

  private ExplainedShare explained(Column[] columns, int[] symbols, int count) {
    double explained = 0;
    double total = 0;
    BitSet used = new BitSet();
    for (Column column : columns) {
      explained += column.explained(symbols, count, used);
      total += column.deviation;
    }
    double share = total > 0 ? Math.min(1, Math.max(0, explained / total)) : 0;
    double known = columns[columns.length - 1].known;
    return new ExplainedShare(share, used.cardinality(), effectiveSampleSize * known / weight);
  }

  /** The known values of a column less its mean, times their rows' weights. */
  private final class Column {

    private final int[] rows;
    private final double[] weighted;
    private final double known;
    private final double sum;
    private final double deviation;

    private Column(int d) {
      rows = IntStream.range(0, weights.length)
          .filter(i -> !Float.isNaN(values[d][i]))
          .toArray();
      weighted = new double[rows.length];
      double all = 0;
      double first = 0;
      double squares = 0;
      for (int v = 0; v < rows.length; v++) {
        double x = values[d][rows[v]] - model.statistics().mean(d);
        weighted[v] = weights[rows[v]] * x;
        all += weights[rows[v]];
        first += weighted[v];
        squares += weighted[v] * x;
      }
      known = all;
      sum = first;
      deviation = squares - (all > 0 ? first * first / all : 0);
    }

    /** The squared deviation that labels explain; those that occur are added to the used ones. */
    double explained(int[] symbols, int count, BitSet used) {
      double[] n = new double[count];
      double[] sums = new double[count];
      for (int v = 0; v < rows.length; v++) {
        int label = symbols[rows[v]];
        n[label] += weights[rows[v]];
        sums[label] += weighted[v];
      }
      double explained = 0;
      for (int k = 0; k < count; k++) {
        if (n[k] > 0) {
          used.set(k);
          explained += sums[k] * sums[k] / n[k];
        }
      }
      return explained - (known > 0 ? sum * sum / known : 0);
    }
  }
}
