package metaclustering.lab.studies;

import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Reads labels from codes by a linear classifier: multinomial logistic regression on the one-hot
 * symbols, learned by stochastic gradient ascent with a step that falls to 0. A code touches only the
 * weights of its own symbols.
 */
final class SoftmaxReader {

  private static final int PASSES = 8;
  private static final double FIRST_STEP = 0.1;

  private final double[][][] weights;
  private final double[] bias;

  /**
   * Learns from codes with labels.
   *
   * @param codes [rows x M], symbols from 0 to K - 1
   * @param labels from 0 on
   * @param centres number K of symbols in each meta-cluster, [M]
   */
  SoftmaxReader(int[][] codes, int[] labels, int[] centres, long seed) {
    int classes = Arrays.stream(labels).max().orElseThrow() + 1;
    weights = new double[centres.length][][];
    Arrays.setAll(weights, m -> new double[centres[m]][classes]);
    bias = new double[classes];
    int[] order = MathArrays.natural(codes.length);
    Well19937c generator = new Well19937c(seed);
    long steps = (long) PASSES * codes.length;
    long done = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      MathArrays.shuffle(order, generator);
      for (int i : order) {
        learn(codes[i], labels[i], FIRST_STEP * (1 - (double) done++ / steps));
      }
    }
  }

  private void learn(int[] code, int label, double step) {
    double[] scores = scores(code);
    double largest = Arrays.stream(scores).max().orElseThrow();
    double sum = 0;
    for (int y = 0; y < scores.length; y++) {
      scores[y] = Math.exp(scores[y] - largest);
      sum += scores[y];
    }
    for (int y = 0; y < scores.length; y++) {
      double change = step * ((y == label ? 1 : 0) - scores[y] / sum);
      bias[y] += change;
      for (int m = 0; m < code.length; m++) {
        weights[m][code[m]][y] += change;
      }
    }
  }

  private double[] scores(int[] code) {
    double[] scores = bias.clone();
    for (int m = 0; m < code.length; m++) {
      for (int y = 0; y < scores.length; y++) {
        scores[y] += weights[m][code[m]][y];
      }
    }
    return scores;
  }

  private int label(int[] code) {
    double[] scores = scores(code);
    int best = 0;
    for (int y = 1; y < scores.length; y++) {
      best = scores[y] > scores[best] ? y : best;
    }
    return best;
  }

  /** The most probable label of every code. */
  int[] labels(int[][] codes) {
    return Arrays.stream(codes).mapToInt(this::label).toArray();
  }
}
