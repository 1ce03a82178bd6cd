package metaclustering.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.memory.Recollection.Part;
import metaclustering.memory.Recollection.Role;
import metaclustering.model.MetaClusterModel;

/**
 * The comparison of a row with a memory; see {@link Analogy} for the formulas. It reads the memory at
 * every call.
 */
public final class AnalogyQuestion {

  private final CodeMemory memory;
  private final double exchangeRate;
  private final int[] code;
  private final double[] distances;
  private final double[] limits;

  /** Why an attribute group is off; null if it is on. */
  private final Role[] off;

  /** r / P of every symbol, [M][K]; 1 if the group is off. */
  private final double[][] ratios;

  AnalogyQuestion(
      MetaClusterModel model,
      UsualDistances usual,
      double exchangeRate,
      CodeMemory memory,
      float[] row,
      Set<Integer> switchedOff) {
    int metaClusters = model.metaClusters();
    this.memory = memory;
    this.exchangeRate = exchangeRate;
    this.code = model.encode(row);
    this.distances = model.distances(row, code);
    this.limits = new double[metaClusters];
    this.off = new Role[metaClusters];
    this.ratios = model.perCentre();
    for (int m = 0; m < metaClusters; m++) {
      limits[m] = usual.limit(m, code[m]);
      if (switchedOff.contains(m)) {
        off[m] = Role.SWITCHED_OFF;
      } else if (!isKnown(m, model, row)) {
        off[m] = Role.UNKNOWN;
      } else if (distances[m] > limits[m]) {
        off[m] = Role.STRANGE;
      }
    }
    for (int k = 0; k < model.maxCentreCount(); k++) {
      int[] centre = new int[metaClusters];
      for (int m = 0; m < metaClusters; m++) {
        centre[m] = Math.min(k, ratios[m].length - 1);
      }
      double[] ofCentre = model.distances(row, centre);
      for (int m = 0; m < metaClusters; m++) {
        // relative to the nearest, so that the exponential does not underflow
        ratios[m][centre[m]] = Math.exp(usual.logFit(m, ofCentre[m] - distances[m]));
      }
    }
    for (int m = 0; m < metaClusters; m++) {
      normalise(m);
    }
  }

  /** Whether the row has a value of any attribute of a group. */
  private static boolean isKnown(int m, MetaClusterModel model, float[] row) {
    return IntStream.of(model.owned(m))
        .anyMatch(a -> !Float.isNaN(row[model.layout().firstColumn(a)]));
  }

  private void normalise(int m) {
    if (off[m] != null) {
      Arrays.fill(ratios[m], 1);
      return;
    }
    double sum = 0;
    for (int k = 0; k < ratios[m].length; k++) {
      sum += memory.share(m, k) * ratios[m][k];
    }
    for (int k = 0; k < ratios[m].length; k++) {
      ratios[m][k] /= sum;
    }
  }

  public int[] code() {
    return code.clone();
  }

  /** Why an attribute group was switched off before the search; empty if it was not. */
  public Optional<Role> off(int metaCluster) {
    return Optional.ofNullable(off[metaCluster]);
  }

  /** The row's masked distance from its centre. */
  public double distance(int metaCluster) {
    return distances[metaCluster];
  }

  /** The largest usual distance from this centre. */
  public double usualDistance(int metaCluster) {
    return limits[metaCluster];
  }

  /** The evidence of a ratio r / P. */
  private double bits(double ratio) {
    return Math.log(exchangeRate + (1 - exchangeRate) * ratio) / Math.log(2);
  }

  private double bits(CodeMemory.Entry entry) {
    double bits = 0;
    for (int m = 0; m < code.length; m++) {
      bits += off[m] == null ? bits(ratios[m][entry.symbol(m)]) : 0;
    }
    return bits;
  }

  /**
   * The remembered codes with the most evidence, in descending order; of equals the heaviest, then the one
   * that was met first.
   *
   * @param most the largest number of codes
   */
  public List<Recollection<CodeMemory.Entry>> recall(int most) {
    record Scored(CodeMemory.Entry entry, double bits) {}
    return memory.entries().stream()
        .map(entry -> new Scored(entry, bits(entry)))
        .sorted(Comparator.comparingDouble(Scored::bits)
            .thenComparingDouble(scored -> scored.entry().weight())
            .reversed()
            .thenComparingLong(scored -> scored.entry().firstRow()))
        .limit(most)
        .map(scored -> recollection(
            scored.entry(), m -> ratios[m][scored.entry().symbol(m)], scored.entry()::symbol))
        .toList();
  }

  /**
   * The clusters in descending order of evidence: {@code r / P} of a symbol becomes its mean over the
   * symbols of the cluster, {@code sum_k P(k | n) r[m][k] / P[m][k]}.
   *
   * @param mixture over codes of the same model
   */
  public List<Recollection<Integer>> finalClusters(CodeMixture mixture) {
    return IntStream.range(0, mixture.clusters())
        .mapToObj(n ->
            recollection(n, m -> meanRatio(mixture, n, m), m -> likeliestSymbol(mixture, n, m)))
        .sorted(
            Comparator.comparingDouble((Recollection<Integer> r) -> r.bits()).reversed())
        .toList();
  }

  private double meanRatio(CodeMixture mixture, int cluster, int m) {
    double mean = 0;
    for (int k = 0; k < ratios[m].length; k++) {
      mean += Math.exp(mixture.logSymbolProbability(cluster, m, k)) * ratios[m][k];
    }
    return mean;
  }

  private int likeliestSymbol(CodeMixture mixture, int cluster, int m) {
    return IntStream.range(0, ratios[m].length)
        .boxed()
        .max(Comparator.comparingDouble(k -> mixture.logSymbolProbability(cluster, m, k)))
        .orElseThrow();
  }

  private <T> Recollection<T> recollection(
      T remembered, IntToDoubleFunction ratio, IntUnaryOperator symbol) {
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (int m = 0; m < code.length; m++) {
      double bits = off[m] == null ? bits(ratio.applyAsDouble(m)) : 0;
      Role role = off[m] != null ? off[m] : bits >= 0 ? Role.AGREES : Role.CONTRADICTS;
      parts.add(new Part(m, code[m], symbol.applyAsInt(m), role, bits));
      sum += bits;
    }
    return new Recollection<>(remembered, sum, parts);
  }

  /**
   * The probability of each class: remembered rows vote with weight 2^bits, and one additional row of 0 bits
   * has the distribution of the classes in all rows,
   *
   * <pre>P(y) ~ P_all(y) + sum over the entries z of n[z][y] * 2^bits(x, z).</pre>
   *
   * @return sums to 1
   */
  public double[] classProbabilities() {
    double largest = memory.entries().stream().mapToDouble(this::bits).reduce(0, Math::max);
    double[] result = new double[memory.classes()];
    Arrays.setAll(result, y -> memory.classShare(y) * Math.pow(2, -largest));
    for (CodeMemory.Entry entry : memory.entries()) {
      double likeness = Math.pow(2, bits(entry) - largest);
      for (int y = 0; y < result.length; y++) {
        result[y] += entry.weight(y) * likeness;
      }
    }
    double sum = Arrays.stream(result).sum();
    Arrays.setAll(result, y -> result[y] / sum);
    return result;
  }
}
