package metaclustering.finalclusters.codes;

import java.util.Arrays;
import metaclustering.math.Offsets;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;

/**
 * The expectation step of expectation maximisation: to which components codes belong under a mixture.
 *
 * <p>Several threads process the codes in parts. The parts depend on the codes alone and are added in
 * their order, so that the result is the same for any number of threads. Within a part, tables are
 * indexed by symbol first, then by component: each code takes one short sum of vectors.
 */
final class Expectation {

  private static final int MAX_PARTS = 16;
  private static final int MIN_CODES = 1024;

  /** A share below {@code exp} of this vanishes when added to 1 in a double. */
  private static final double NEGLIGIBLE = -37;

  private final WeightedCodes codes;
  private final Workers workers;
  private final int parts;
  private final int[] starts;
  private final int symbols;

  Expectation(WeightedCodes codes, Workers workers) {
    this.codes = codes;
    this.workers = workers;
    this.parts = Math.max(1, Math.min(MAX_PARTS, codes.size() / MIN_CODES));
    this.starts = Offsets.of(codes.centreCounts());
    this.symbols = starts[starts.length - 1];
  }

  /** The result: the log likelihood of the codes and the sums of their memberships. */
  record Step(double logLikelihood, MixtureStatistics statistics) {}

  Step of(CodeMixture mixture) throws InterruptedException {
    double[] logPriors = mixture.logPriors();
    double[][] logSymbols = bySymbol(mixture.logSymbols());
    Part[] done = new Part[parts];
    workers.run(parts, p -> {
      Part part = new Part(logPriors, logSymbols);
      long size = codes.size();
      part.run((int) (size * p / parts), (int) (size * (p + 1) / parts));
      done[p] = part;
    });
    for (int p = 1; p < parts; p++) {
      done[0].add(done[p]);
    }
    return new Step(done[0].logLikelihood, done[0].statistics());
  }

  private double[][] bySymbol(double[][][] logSymbols) {
    double[][] result = new double[symbols][logSymbols.length];
    for (int j = 0; j < logSymbols.length; j++) {
      for (int m = 0; m < logSymbols[j].length; m++) {
        for (int k = 0; k < logSymbols[j][m].length; k++) {
          result[starts[m] + k][j] = logSymbols[j][m][k];
        }
      }
    }
    return result;
  }

  private final class Part {

    private final double[] logPriors;
    private final double[][] logSymbols;
    private final double[] sizes;
    private final double[][] weights = new double[symbols][];
    private double logLikelihood;

    Part(double[] logPriors, double[][] logSymbols) {
      this.logPriors = logPriors;
      this.logSymbols = logSymbols;
      this.sizes = new double[logPriors.length];
      Arrays.setAll(weights, s -> new double[sizes.length]);
    }

    void run(int from, int to) throws InterruptedException {
      double[] joint = new double[sizes.length];
      int[] likely = new int[sizes.length];
      for (int i = from; i < to; i++) {
        if ((i - from) % MIN_CODES == 0) {
          Interruption.check();
        }
        add(codes.code(i), codes.weight(i), joint, likely);
      }
    }

    private void add(int[] code, double weight, double[] joint, int[] likely) {
      System.arraycopy(logPriors, 0, joint, 0, joint.length);
      for (int m = 0; m < code.length; m++) {
        addTo(joint, logSymbols[starts[m] + code[m]]);
      }
      double largest = Double.NEGATIVE_INFINITY;
      for (double log : joint) {
        largest = log > largest ? log : largest;
      }
      double sum = 0;
      int count = 0;
      for (int j = 0; j < joint.length; j++) {
        double log = joint[j] - largest;
        if (log > NEGLIGIBLE) {
          joint[j] = Math.exp(log);
          sum += joint[j];
          likely[count++] = j;
        }
      }
      logLikelihood += weight * (largest + Math.log(sum));
      for (int c = 0; c < count; c++) {
        int j = likely[c];
        joint[j] *= weight / sum;
        sizes[j] += joint[j];
      }
      for (int m = 0; m < code.length; m++) {
        double[] ofSymbol = weights[starts[m] + code[m]];
        for (int c = 0; c < count; c++) {
          ofSymbol[likely[c]] += joint[likely[c]];
        }
      }
    }

    void add(Part other) {
      logLikelihood += other.logLikelihood;
      addTo(sizes, other.sizes);
      for (int s = 0; s < symbols; s++) {
        addTo(weights[s], other.weights[s]);
      }
    }

    MixtureStatistics statistics() {
      return MixtureStatistics.of(sizes, weights, codes.centreCounts());
    }
  }

  private static void addTo(double[] sum, double[] part) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += part[j];
    }
  }
}
