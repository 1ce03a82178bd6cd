package metaclustering.dependence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The attributes that depend on others. <i>Surely</i>: by a pair, or by the sum over all others, at the
 * level .05 over the number of tests (Bonferroni). <i>Likely</i>: these and others whose sums are
 * significant at the false discovery rate .2 (Benjamini and Hochberg, "Controlling the False Discovery
 * Rate", J. R. Stat. Soc. B 57, 1995): they may join a group, but do not form one.
 */
public final class DependentAttributes {

  private static final double LEVEL = 0.05;
  private static final double FALSE_DISCOVERIES = 0.2;

  private final boolean[] surely;
  private final boolean[] likely;

  public DependentAttributes(Dependence dependence) {
    this(dependence, dependence.dependent());
  }

  /**
   * By sums alone: two values that are both very rare come together in some row by chance, if there are
   * very many.
   */
  static DependentAttributes bySums(Dependence dependence) {
    return new DependentAttributes(dependence, new boolean[dependence.size()]);
  }

  private DependentAttributes(Dependence dependence, boolean[] byPairs) {
    double[] pValues = dependence.sumPValues();
    double discovered = threshold(pValues);
    surely = byPairs;
    likely = new boolean[surely.length];
    for (int i = 0; i < surely.length; i++) {
      surely[i] |= pValues[i] <= LEVEL / pValues.length;
      likely[i] = surely[i] || pValues[i] <= discovered;
    }
  }

  /** The largest p-value that is significant at the false discovery rate; negative if none is. */
  static double threshold(double[] pValues) {
    double[] sorted = Arrays.stream(pValues).sorted().toArray();
    double threshold = -1;
    for (int i = 0; i < sorted.length; i++) {
      threshold = sorted[i] <= FALSE_DISCOVERIES * (i + 1) / sorted.length ? sorted[i] : threshold;
    }
    return threshold;
  }

  /** Whether an informative attribute surely depends on another. */
  public boolean surely(int i) {
    return surely[i];
  }

  /** The positions of the attributes that surely depend on others, ascending. */
  public int[] sure() {
    return IntStream.range(0, surely.length).filter(i -> surely[i]).toArray();
  }

  /** The positions of the attributes that likely depend on others, ascending. */
  public int[] likely() {
    return IntStream.range(0, likely.length).filter(i -> likely[i]).toArray();
  }

  /** The positions of the other attributes, ascending. */
  public int[] unlikely() {
    return IntStream.range(0, likely.length).filter(i -> !likely[i]).toArray();
  }
}
