package metaclustering.training.polish;

import java.util.Arrays;
import java.util.BitSet;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.table.ListedCells;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.Well19937c;

/**
 * The {@link AttributeCertainty} of the attributes of a wide table, in time and memory that follow the
 * cells that are not 0. Rows in which an attribute is 0 keep the symbols that they have with it.
 */
final class WideCertainty {

  private static final int MAX_ROWS = 20_000;
  private static final int MAX_CELLS = 4_000_000;
  private static final int MAX_ATTRIBUTES_AT_ONCE = 512;

  /** Less of the weight of all rows is rounding. */
  private static final double MIN_SHARE = 1e-9;

  private final MetaClusterModel model;
  private final TableLayout layout;
  private final ListedCells cells;
  private final double[] weights;
  private final double weight;
  private final double effectiveSampleSize;
  private final double level;

  /** How many attributes each clusterer owns. */
  private final int[] owned;

  /** The symbols of the sampled rows, and the weights of the rows that have them. */
  private final Labels[] labels;

  /** The squared distances of the sampled rows from the centres of each clusterer, [M][rows][K]. */
  private final double[][][] distances;

  private WideCertainty(MetaClusterModel model, Table table, int[][] codes, int[] sample) {
    this.model = model;
    this.layout = model.layout();
    this.cells = new ListedCells(table, sample);
    this.weights = Arrays.stream(sample).mapToDouble(table::weight).toArray();
    this.weight = Arrays.stream(weights).sum();
    this.effectiveSampleSize =
        weight * weight / Arrays.stream(weights).map(w -> w * w).sum();
    this.level = AttributeCertainty.LEVEL / layout.informativeAttributes();
    this.labels = new Labels[model.metaClusters()];
    this.owned = new int[labels.length];
    for (int m = 0; m < labels.length; m++) {
      int clusterer = m;
      owned[m] = model.owned(m).length;
      labels[m] = labels(
          Arrays.stream(sample).map(i -> codes[i][clusterer]).toArray(), model.centreCount(m));
    }
    this.distances = new double[labels.length][][];
  }

  private record Labels(int[] ofRows, double[] weights) {}

  private Labels labels(int[] ofRows, int count) {
    double[] sums = new double[count];
    for (int i = 0; i < ofRows.length; i++) {
      sums[ofRows[i]] += weights[i];
    }
    return new Labels(ofRows, sums);
  }

  /** See {@link AttributeCertainty#measure}. */
  static float[] measure(
      MetaClusterModel model, Table table, int[][] codes, long seed, Workers workers)
      throws InterruptedException {
    int affordable = (int) Math.max(1, MAX_CELLS / Math.max(1, table.meanNonZero()));
    int[] sample = RowOrder.sample(table, Math.min(MAX_ROWS, affordable), new Well19937c(seed));
    WideCertainty certainties = new WideCertainty(model, table, codes, sample);
    workers.run(model.metaClusters(), certainties::findDistances);
    float[] result = new float[model.layout().attributes().size()];
    workers.runBlocks(result.length, MAX_ATTRIBUTES_AT_ONCE, (from, to) -> {
      for (int a = from; a < to; a++) {
        if (model.owner(a) != MetaClusterModel.NO_OWNER) {
          result[a] = (float) certainties.certainty(a);
        }
      }
    });
    return result;
  }

  private void findDistances(int m) {
    int centres = model.centreCount(m);
    double[] ofZeros = new double[centres];
    double[][] ofRows = new double[weights.length][centres];
    for (int a : model.owned(m)) {
      for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
        for (int k = 0; k < centres; k++) {
          double centre = model.centreColumn(m, k, d);
          ofZeros[k] += centre * centre;
        }
      }
      int[] listed = cells.rows(a);
      for (int v = 0; v < listed.length; v++) {
        for (int k = 0; k < centres; k++) {
          ofRows[listed[v]][k] += distance(a, v, m, k) - distanceOfZeros(a, m, k);
        }
      }
    }
    for (double[] row : ofRows) {
      for (int k = 0; k < centres; k++) {
        row[k] += ofZeros[k];
      }
    }
    distances[m] = ofRows;
  }

  /** The squared distance of a listed row from a centre in an attribute; a missing value has none. */
  private double distance(int a, int v, int m, int k) {
    double sum = 0;
    for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
      float x = cells.value(a, d, v);
      double gap = Float.isNaN(x) ? 0 : (double) x - model.centreColumn(m, k, d);
      sum += gap * gap;
    }
    return sum;
  }

  private double distanceOfZeros(int a, int m, int k) {
    return layout.sum(a, d -> {
      double centre = model.centreColumn(m, k, d);
      return centre * centre;
    });
  }

  private double certainty(int a) {
    int owner = model.owner(a);
    int[] listed = cells.rows(a);
    int[] without = new int[listed.length];
    boolean isAlone = owned[owner] == 1;
    for (int v = 0; v < listed.length; v++) {
      double[] rest = distances[owner][listed[v]].clone();
      for (int k = 0; k < rest.length && !isAlone; k++) {
        rest[k] -= distance(a, v, owner, k);
      }
      without[v] = ArrayIndex.ofSmallest(rest);
    }
    ExplainedShare own = explained(a, labels[owner], without);
    if (!own.isSignificant(level)) {
      return 0;
    }
    double others = 0;
    for (int m = 0; m < labels.length; m++) {
      if (m != owner) {
        int[] ofRows = labels[m].ofRows();
        int[] theirs = Arrays.stream(listed).map(i -> ofRows[i]).toArray();
        others = Math.max(others, explained(a, labels[m], theirs).adjusted());
      }
    }
    return own.lead(others);
  }

  /**
   * How well labels explain an attribute.
   *
   * @param all of all rows
   * @param now of the listed rows, which may differ from these
   */
  private ExplainedShare explained(int a, Labels all, int... now) {
    int[] listed = cells.rows(a);
    double[] zeros = all.weights().clone();
    for (int i : listed) {
      zeros[all.ofRows()[i]] -= weights[i];
    }
    double explained = 0;
    double total = 0;
    double known = 0;
    BitSet used = new BitSet();
    for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
      double mean = model.statistics().mean(d);
      double[] n = zeros.clone();
      double[] sums = Arrays.stream(zeros).map(zero -> -zero * mean).toArray();
      double squares = Arrays.stream(zeros).sum() * mean * mean;
      for (int v = 0; v < listed.length; v++) {
        float x = cells.value(a, d, v);
        if (!Float.isNaN(x)) {
          double w = weights[listed[v]];
          n[now[v]] += w;
          sums[now[v]] += w * (x - mean);
          squares += w * (x - mean) * (x - mean);
        }
      }
      known = Arrays.stream(n).sum();
      double sum = Arrays.stream(sums).sum();
      double ofMean = known > 0 ? sum * sum / known : 0;
      for (int k = 0; k < n.length; k++) {
        if (n[k] > MIN_SHARE * weight) {
          used.set(k);
          explained += sums[k] * sums[k] / n[k];
        }
      }
      explained -= ofMean;
      total += squares - ofMean;
    }
    double share = total > 0 ? Math.min(1, Math.max(0, explained / total)) : 0;
    return new ExplainedShare(share, used.cardinality(), effectiveSampleSize * known / weight);
  }
}
