package metaclustering.choice;

import java.util.ArrayList;
import java.util.List;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.Well19937c;

/**
 * Chooses the number of centres of one attribute group by minimum description length (Rissanen,
 * 1978; half the Bayesian information criterion of Schwarz, 1978) of a sample of the rows,
 *
 * <pre>
 * length(K) = -ln p(rows | mixture of K) + 1/2 ln n (K - 1) + sum_a cost[a](K),
 * cost[a](K) = 1/2 K f[a] ln n[a]                          if a is normal in each component,
 *              1/2 L[a] f[a] ln n[a] + K ln L[a] + ln K    if a is categorical,
 * </pre>
 *
 * over the attributes a of the group, with n rows, n[a] of which have a value of a. In a component of
 * the mixture, numbers are normal (f = 2); numbers of two values and nominal attributes are categorical
 * (f = values - 1). Components share L[a] different distributions of a categorical attribute; L[a] makes
 * the description shortest ({@link Levels}). A variance is at least that of rounding to the smallest gap
 * between two values, so that a repeated value has no more information than its digits. Redundant
 * attributes are not counted ({@link RedundantAttributes}). {@link CentreCurve} chooses from the
 * lengths.
 *
 * <p>The mixture begins with many components. The two whose merging loses the least likelihood are
 * merged, a few rounds of expectation maximisation follow, and so on down to one component: this gives
 * the whole curve.
 */
public final class CentreChoice {

  /** The largest number of centres that is tried. */
  public static final int MAX_CENTRES = 32;

  private static final int SAMPLE_ROWS = 10_000;

  /** Limits the rows of tables with more than 3,000 attributes. */
  private static final int SAMPLE_CELLS = 30_000_000;

  private static final int MIN_ROWS = 1_000;
  private static final int FIRST_ROUNDS = 5;
  private static final int ROUNDS = 2;

  private final CentreCurve curve;
  private final int[] labels;
  private final RowSample sample;
  private final double[] attributeLengths;

  private CentreChoice(
      RowSample sample, CentreCurve curve, int[] labels, double[] attributeLengths) {
    this.sample = sample;
    this.curve = curve;
    this.labels = labels;
    this.attributeLengths = attributeLengths;
  }

  /**
   * Chooses for every group of attributes; the same table, groups and seed give the same choices.
   *
   * @param groups informative attributes; a group without any has one centre
   */
  public static CentreChoice[] of(Table table, List<int[]> groups, long seed, Workers workers)
      throws InterruptedException {
    int attributes = Math.max(1, table.layout().attributes().size());
    int rows = Math.max(MIN_ROWS, Math.min(SAMPLE_ROWS, SAMPLE_CELLS / attributes));
    RowSample sample = new RowSample(table, rows, seed);
    CentreChoice[] choices = new CentreChoice[groups.size()];
    workers.run(choices.length, m -> choices[m] = withoutRedundant(sample, groups.get(m), seed));
    return choices;
  }

  private static CentreChoice withoutRedundant(RowSample sample, int[] attributes, long seed)
      throws InterruptedException {
    List<String> redundant = new ArrayList<>();
    int[] left = attributes;
    while (true) {
      CentreChoice choice = of(sample, left, MAX_CENTRES, seed);
      RedundantAttributes found = RedundantAttributes.among(sample, left, choice.attributeLengths);
      if (found.redundant().isEmpty()) {
        return choice.without(redundant);
      }
      left = found.left();
      redundant.addAll(found.redundant());
    }
  }

  private CentreChoice without(List<String> redundant) {
    return new CentreChoice(sample, curve.without(redundant), labels, attributeLengths);
  }

  /** Chooses for some attributes, all of which are counted. */
  static CentreChoice of(RowSample sample, int[] attributes, int maxCentres, long seed)
      throws InterruptedException {
    int largest = attributes.length == 0 ? 1 : Math.min(maxCentres, Math.max(1, sample.size() / 2));
    LocalMixture mixture = new LocalMixture(sample, attributes, largest, new Well19937c(seed));
    double[] costs = new double[largest];
    double[][] densities = new double[largest][];
    int[][] labels = new int[largest][];
    double[][] attributeLengths = new double[largest][];
    mixture.improve(FIRST_ROUNDS);
    for (int k = largest; k >= 1; k--) {
      costs[k - 1] = mixture.parameterCost();
      densities[k - 1] = mixture.logDensities();
      labels[k - 1] = mixture.labels();
      attributeLengths[k - 1] = mixture.attributeLengths();
      if (k > 1) {
        mixture.mergeCheapest();
        mixture.improve(ROUNDS);
      }
    }
    CentreCurve curve = CentreCurve.of(costs, densities);
    int chosen = curve.chosen() - 1;
    return new CentreChoice(sample, curve, labels[chosen], attributeLengths[chosen]);
  }

  /** The length of the description by the number of centres. */
  public CentreCurve curve() {
    return curve;
  }

  /** The chosen centre of every row of the sample. */
  int[] labels() {
    return labels;
  }

  /**
   * The means of the sample's rows of each centre, [K x D]; where no value is known, the column's
   * mean.
   */
  public float[][] centres() {
    Table table = sample.table();
    TableLayout layout = table.layout();
    double[][] sums = new double[curve.chosen()][layout.columns()];
    double[][] known = new double[sums.length][layout.columns()];
    float[] row = new float[layout.columns()];
    for (int i = 0; i < labels.length; i++) {
      table.copyRow(sample.number(i), row);
      for (int d = 0; d < row.length; d++) {
        if (!Float.isNaN(row[d])) {
          sums[labels[i]][d] += sample.weight(i) * row[d];
          known[labels[i]][d] += sample.weight(i);
        }
      }
    }
    float[][] centres = new float[sums.length][layout.columns()];
    for (int k = 0; k < sums.length; k++) {
      for (int d = 0; d < centres[k].length; d++) {
        centres[k][d] = (float)
            (known[k][d] > 0 ? sums[k][d] / known[k][d] : table.statistics().mean(d));
      }
    }
    return centres;
  }
}
