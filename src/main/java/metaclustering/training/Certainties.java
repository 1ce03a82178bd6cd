package metaclustering.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * How certain it is that each attribute belongs to the meta-cluster that owns it, by what the others
 * tell about it.
 *
 * <p>Let q(m) be the share of the attribute's variance that the symbols of meta-cluster m explain,
 * less what as many random symbols would (the adjusted R^2). The owner's symbols are those that it
 * gives to the rows without looking at the attribute; an owner of nothing else has to look. Then
 *
 * <pre>certainty = (q(owner) - max(0, q(best of the others))) / q(owner),</pre>
 *
 * at least 0; it is 0 if q(owner) is not significant by the F test at the level .05 over the number of
 * attributes (Bonferroni). So noise is at 0 in 19 of 20 tables, an attribute that nothing else tells
 * about is at 1, and one that another meta-cluster would fit nearly as well is in between.
 */
final class Certainties {

  private static final int SAMPLE_ROWS = 2_000;
  private static final double LEVEL = 0.05;

  private final MetaClusterModel model;
  private final TableLayout layout;
  private final float[][] rows;
  private final double[] weights;
  private final int[][] codes;
  private final double equalRows;

  private Certainties(MetaClusterModel model, Table table, int[][] allCodes, int[] sample) {
    this.model = model;
    this.layout = model.layout();
    this.rows = new float[sample.length][layout.columns()];
    this.weights = Arrays.stream(sample).mapToDouble(table::weight).toArray();
    this.codes = new int[sample.length][];
    for (int i = 0; i < sample.length; i++) {
      table.copyRow(sample[i], rows[i]);
      codes[i] = allCodes[sample[i]];
    }
    double weight = Arrays.stream(weights).sum();
    this.equalRows = weight * weight / Arrays.stream(weights).map(w -> w * w).sum();
  }

  /**
   * Measured on at most 2,000 random rows of weight above 0.
   *
   * @param model with hard masks
   * @param codes of all rows
   * @param seed chooses the rows
   * @return per attribute; 0 for those that are not informative
   */
  static float[] of(MetaClusterModel model, Table table, int[][] codes, long seed, Workers workers)
      throws InterruptedException {
    int[] sample = RowOrder.weighted(table);
    RowOrder.shuffle(sample, SAMPLE_ROWS, new Well19937c(seed));
    sample = Arrays.copyOf(sample, Math.min(sample.length, SAMPLE_ROWS));
    Certainties certainties = new Certainties(model, table, codes, sample);
    float[] result = new float[model.layout().attributes().size()];
    workers.run(model.metaClusters(), m -> certainties.measure(m, result));
    return result;
  }

  private void measure(int m, float[] result) {
    int[] owned =
        IntStream.range(0, result.length).filter(a -> model.owner(a) == m).toArray();
    float[][] centres = IntStream.range(0, model.centres(m))
        .mapToObj(k -> model.centre(m, k))
        .toArray(float[][]::new);
    double[][] distances = new double[rows.length][centres.length];
    for (int a : owned) {
      addDistances(a, centres, 1, distances);
    }
    for (int a : owned) {
      addDistances(a, centres, owned.length == 1 ? 0 : -1, distances);
      int[] labels = Arrays.stream(distances).mapToInt(Certainties::least).toArray();
      addDistances(a, centres, owned.length == 1 ? 0 : 1, distances);
      result[a] = (float) certainty(a, m, labels);
    }
  }

  private void addDistances(int attribute, float[][] centres, int sign, double[][] distances) {
    for (int d = layout.firstColumn(attribute); d < layout.firstColumn(attribute + 1); d++) {
      for (int i = 0; i < rows.length; i++) {
        for (int k = 0; k < centres.length && !Float.isNaN(rows[i][d]); k++) {
          double gap = (double) rows[i][d] - centres[k][d];
          distances[i][k] += sign * gap * gap;
        }
      }
    }
  }

  private static int least(double[] distances) {
    int least = 0;
    for (int k = 1; k < distances.length; k++) {
      least = distances[k] < distances[least] ? k : least;
    }
    return least;
  }

  private double certainty(int attribute, int owner, int[] ownLabels) {
    Explained own = explained(attribute, ownLabels, model.centres(owner));
    if (!own.isSignificant(LEVEL / layout.informativeAttributes())) {
      return 0;
    }
    double others = 0;
    for (int m = 0; m < model.metaClusters(); m++) {
      if (m != owner) {
        int other = m;
        int[] labels = Arrays.stream(codes).mapToInt(code -> code[other]).toArray();
        others = Math.max(others, explained(attribute, labels, model.centres(m)).adjusted());
      }
    }
    return Math.max(0, own.adjusted() - others) / own.adjusted();
  }

  private Explained explained(int attribute, int[] labels, int count) {
    double explained = 0;
    double total = 0;
    double known = 0;
    boolean[] used = new boolean[count];
    for (int d = layout.firstColumn(attribute); d < layout.firstColumn(attribute + 1); d++) {
      double[] n = new double[count];
      double[] sums = new double[count];
      double all = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < rows.length; i++) {
        if (!Float.isNaN(rows[i][d])) {
          double x = rows[i][d] - model.statistics().mean(d);
          n[labels[i]] += weights[i];
          sums[labels[i]] += weights[i] * x;
          all += weights[i];
          sum += weights[i] * x;
          squares += weights[i] * x * x;
        }
      }
      for (int k = 0; k < count; k++) {
        used[k] |= n[k] > 0;
        explained += n[k] > 0 ? sums[k] * sums[k] / n[k] : 0;
      }
      explained -= all > 0 ? sum * sum / all : 0;
      total += squares - (all > 0 ? sum * sum / all : 0);
      known = all;
    }
    int labelsUsed = 0;
    for (boolean u : used) {
      labelsUsed += u ? 1 : 0;
    }
    double share = total > 0 ? Math.min(1, Math.max(0, explained / total)) : 0;
    return new Explained(
        share, labelsUsed, equalRows * known / Arrays.stream(weights).sum());
  }

  /**
   * What labels explain.
   *
   * @param share of the variance, from 0 to 1
   * @param labels how many different ones there are
   * @param rows of equal weight, whose value is known
   */
  private record Explained(double share, int labels, double rows) {

    double adjusted() {
      return rows > labels ? 1 - (1 - share) * (rows - 1) / (rows - labels) : 0;
    }

    boolean isSignificant(double level) {
      if (labels < 2 || rows <= labels) {
        return false;
      }
      double ratio = share / (labels - 1) / ((1 - share) / (rows - labels));
      return share == 1
          || 1 - new FDistribution(null, labels - 1, rows - labels).cumulativeProbability(ratio)
              < level;
    }
  }
}
