package metaclustering.imagination;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.MixtureTrainer;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowSource;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A distribution over whole rows: final clusters, then symbols, then values,
 *
 * <pre>p(x) = sum_n P(n) prod_m sum_k P(k | n, m) prod_a p(x[a] | m, k)</pre>
 *
 * over the attributes a that the meta-cluster m owns; p(x[a] | m, k) is normal or categorical with the
 * mean and variance, or the frequencies, of the centre's rows. Missing values are left out, which
 * integrates over them. Immutable and safe for use by many threads.
 *
 * <p>It is learned from the codes of the rows: final clusters over them, and the values in the rows of
 * each centre. Rounds of expectation maximisation (Dempster, Laird and Rubin, 1977) may follow, in
 * which a row belongs to several centres: useful if values are missing, because then the nearest centre
 * is often not the right one.
 *
 * @param model by which rows have codes
 * @param logPriors {@code ln P(n)}, [N]
 * @param symbols {@code P(k | n, m)}, [N][M][K]
 * @param values in the rows of each centre
 */
public record RowDistribution(
    MetaClusterModel model, double[] logPriors, double[][][] symbols, CentreValues values)
    implements Serializable {

  /** Weight of all rows' symbols in every cluster, in rows. */
  private static final double PRIOR_ROWS = 1;

  /**
   * Learns from the rows that a model was trained on.
   *
   * @param clusters number N of final clusters, at least 1; no more than rows are used
   * @param rounds of expectation maximisation, at least 0
   * @throws IllegalArgumentException if a number is too small
   */
  public static RowDistribution learn(
      MetaClusterModel model, RowSource rows, int clusters, int rounds, long seed)
      throws InterruptedException {
    if (clusters < 1) {
      throw new IllegalArgumentException(
          "the number of final clusters is " + clusters + "; it must be at least 1");
    }
    if (rounds < 0) {
      throw new IllegalArgumentException(
          "the number of rounds is " + rounds + "; it must be at least 0");
    }
    CodeMixture mixture = MixtureTrainer.train(
        Math.min(clusters, rows.rowCount()),
        model.centreCounts(),
        model.encode(rows),
        rows.weights(),
        seed);
    RowDistribution result = new RowDistribution(
        model, mixture.logPriors(), mixture.symbolProbabilities(), CentreValues.learn(model, rows));
    for (int round = 0; round < rounds; round++) {
      Interruption.check();
      result = result.improved(rows);
    }
    return result;
  }

  /** One round of expectation maximisation. */
  private RowDistribution improved(RowSource rows) {
    double[] clusterRows = new double[logPriors.length];
    double[][][] counts = new double[logPriors.length][][];
    Arrays.setAll(counts, n -> model.perCentre());
    CentreValues better = CentreValues.learn(model, rows, (row, weight) -> {
      Posterior posterior = posterior(row);
      double[] memberships = posterior.memberships();
      for (int n = 0; n < memberships.length; n++) {
        clusterRows[n] += weight * memberships[n];
        posterior.addSymbols(n, weight * memberships[n], counts[n]);
      }
      return posterior.symbols();
    });
    double total = Arrays.stream(clusterRows).sum();
    double[] priors = new double[clusterRows.length];
    Arrays.setAll(priors, n -> Math.log((clusterRows[n] + 1) / (total + clusterRows.length)));
    for (int m = 0; m < model.metaClusters(); m++) {
      for (int k = 0; k < model.centreCount(m); k++) {
        double all = 1;
        for (double[][] ofCluster : counts) {
          all += ofCluster[m][k];
        }
        double overall = all / (total + model.centreCount(m));
        for (int n = 0; n < counts.length; n++) {
          counts[n][m][k] =
              (counts[n][m][k] + PRIOR_ROWS * overall) / (clusterRows[n] + PRIOR_ROWS);
        }
      }
    }
    return new RowDistribution(model, priors, counts, better);
  }

  /** That of a row's final cluster and symbols; of columns, NaN where a value is missing. */
  Posterior posterior(float[] row) {
    return new Posterior(logPriors, symbols, values.logDensities(row));
  }

  /** A random code: a final cluster, then its symbols. */
  public int[] drawCode(RandomGenerator random) {
    double[] priors = Arrays.stream(logPriors).map(Math::exp).toArray();
    double[][] ofCluster = symbols[ArrayIndex.draw(priors, random)];
    return Arrays.stream(ofCluster).mapToInt(p -> ArrayIndex.draw(p, random)).toArray();
  }

  /**
   * {@code P(symbol of the meta-cluster | the code's other symbols)} for every symbol; sums to 1.
   *
   * @param code its own symbol of the meta-cluster plays no part
   */
  public double[] symbolsGiven(int[] code, int metaCluster) {
    double[][] known = model.perCentre();
    for (int m = 0; m < code.length; m++) {
      if (m != metaCluster) {
        Arrays.fill(known[m], Double.NEGATIVE_INFINITY);
        known[m][code[m]] = 0;
      }
    }
    return new Posterior(logPriors, symbols, known).symbols()[metaCluster];
  }

  /** The values of a row, one per attribute in its own units, as columns. */
  float[] columns(double[] row) {
    return model.layout().encode(row);
  }
}
