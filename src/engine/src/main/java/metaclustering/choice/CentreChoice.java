package metaclustering.choice;

import java.util.ArrayList;
import java.util.List;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.Well19937c;

/**
 * Chooses the number of centres of one meta-cluster by the minimum description length (Rissanen,
 * 1978; half the Bayesian information criterion of Schwarz, 1978) of a sample of the rows,
 *
 * <pre>
 * length(K) = -ln p(rows | mixture of K) + 1/2 ln n (K - 1) + sum_a cost[a](K),
 * cost[a](K) = 1/2 K f[a] ln n[a]                          if a is normal in each component,
 *              1/2 L[a] f[a] ln n[a] + K ln L[a] + ln K    if a is categorical,
 * </pre>
 *
 * over the attributes a that the meta-cluster owns, with n rows, n[a] of which know a. In a component
 * of the mixture numbers are normal (f = 2), two-valued numbers and nominal attributes are categorical
 * (f = values - 1); components share L[a] different distributions of a categorical attribute, as many
 * as make the description shortest ({@link Levels}). A variance is never less than rounding to the
 * least gap between two values gives, so that a value that repeats tells no more than its digits.
 * Attributes that another one tells are not counted ({@link RedundantAttributes}). Of the numbers whose
 * descriptions are not surely longer than the shortest, the least is chosen ({@link CentreCurve}).
 *
 * <p>The mixture begins with many components, which are united two by two where that loses the least
 * likelihood; a few rounds of expectation maximisation after each union give the whole curve in one
 * go.
 */
public final class CentreChoice {

  /** No more centres are tried. */
  public static final int MOST_CENTRES = 32;

  private static final int SAMPLE_ROWS = 10_000;

  /** Of tables with more than 3,000 attributes fewer rows are taken. */
  private static final int SAMPLE_CELLS = 30_000_000;

  private static final int LEAST_ROWS = 1_000;
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
   * @param groups informative attributes; of none there is one centre
   */
  public static CentreChoice[] of(Table table, List<int[]> groups, long seed, Workers workers)
      throws InterruptedException {
    int attributes = Math.max(1, table.layout().attributes().size());
    int rows = Math.max(LEAST_ROWS, Math.min(SAMPLE_ROWS, SAMPLE_CELLS / attributes));
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
      CentreChoice choice = of(sample, left, MOST_CENTRES, seed);
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

  /** For some attributes, all of which count. */
  static CentreChoice of(RowSample sample, int[] attributes, int mostCentres, long seed)
      throws InterruptedException {
    int most = attributes.length == 0 ? 1 : Math.min(mostCentres, Math.max(1, sample.size() / 2));
    LocalMixture mixture = new LocalMixture(sample, attributes, most, new Well19937c(seed));
    double[] costs = new double[most];
    double[][] densities = new double[most][];
    int[][] labels = new int[most][];
    double[][] attributeLengths = new double[most][];
    mixture.improve(FIRST_ROUNDS);
    for (int k = most; k >= 1; k--) {
      costs[k - 1] = mixture.parameterCost();
      densities[k - 1] = mixture.logDensities();
      labels[k - 1] = mixture.labels();
      attributeLengths[k - 1] = mixture.attributeLengths();
      if (k > 1) {
        mixture.unite();
        mixture.improve(ROUNDS);
      }
    }
    CentreCurve curve = CentreCurve.of(costs, densities);
    int chosen = curve.chosen() - 1;
    return new CentreChoice(sample, curve, labels[chosen], attributeLengths[chosen]);
  }

  /** The description's length by the number of centres. */
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
