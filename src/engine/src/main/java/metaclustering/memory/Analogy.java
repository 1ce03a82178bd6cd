package metaclustering.memory;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.RowSource;

/**
 * Finds what a row is like, even if its combination of parts was never seen. Immutable and safe for
 * use by many threads.
 *
 * <p>Each meta-cluster is one part of the row, however many attributes it owns. A row x is supposed to
 * be a copy of something remembered with code z, in which every part was exchanged with probability
 * e for one that is common anywhere. How much more probable x is so than as a chance combination of
 * parts is, in bits,
 *
 * <pre>
 * bits(x, z)  = sum over the meta-clusters m that are on of log2(e + (1 - e) * r[m][z[m]] / P[m][z[m]])
 * r[m][k]     = P[m][k] f[m][k] / sum_j P[m][j] f[m][j]      what symbol k is worth for the row
 * f[m][k]     = exp(-A[m] d[m][k] / (4 mean[m]))             how well the row fits centre k
 * P[m][k]     = the share of the remembered rows with symbol k
 * </pre>
 *
 * with d[m][k] the masked distance of the row from centre k, mean[m] the mean distance of the
 * training rows from their own centres and A[m] the number of attributes that m owns. So a rare symbol
 * that agrees tells more, {@code log2((1 - e) / P)} if the row clearly has it; near symbols count as
 * near; and a part that contradicts costs no more than {@code log2(1 / e)}, whatever the others say:
 * it is as good as switched off. A meta-cluster can be switched off beforehand: by whoever asks, since
 * the row has no value there, or since the row is farther from its centre than usual (strange).
 *
 * <p>For one categorical column a meta-cluster this is the kernel of Aitchison and Aitken,
 * "Multivariate binary discrimination by the kernel method", Biometrika 63 (1976).
 */
public final class Analogy implements Serializable {

  private static final long serialVersionUID = 1L;

  private final MetaClusterModel model;
  private final UsualDistances usual;
  private final double exchangeRate;

  private Analogy(MetaClusterModel model, UsualDistances usual, double exchangeRate) {
    this.model = model;
    this.usual = usual;
    this.exchangeRate = exchangeRate;
  }

  /**
   * Learns from the rows that the model was trained on, or from others like them, what distances are
   * usual.
   *
   * @param rows at least one of a weight above 0
   * @param codes of the rows, [rows x M]
   * @param usualShare what share of the rows is usual in a meta-cluster, above 0 to 1; with 1 nothing
   *     is ever strange
   * @param exchangeRate the e above, above 0 and below 1
   */
  public static Analogy learn(
      MetaClusterModel model,
      RowSource rows,
      int[][] codes,
      double usualShare,
      double exchangeRate) {
    if (!(usualShare > 0 && usualShare <= 1)) {
      throw new IllegalArgumentException(
          "the usual share is " + usualShare + "; it must be above 0 and at most 1");
    }
    if (!(exchangeRate > 0 && exchangeRate < 1)) {
      throw new IllegalArgumentException(
          "the exchange rate is " + exchangeRate + "; it must be above 0 and below 1");
    }
    return new Analogy(model, UsualDistances.learn(model, rows, codes, usualShare), exchangeRate);
  }

  /** The model whose codes are compared. */
  public MetaClusterModel model() {
    return model;
  }

  /** An empty memory for codes of the model. */
  public CodeMemory memory(int classes, int capacity) {
    return new CodeMemory(model.centreCounts(), classes, capacity);
  }

  /**
   * Looks at a row.
   *
   * @param row of columns, NaN where a value is missing
   * @param memory what is remembered; not modified
   * @param off the meta-clusters that are switched off
   * @throws IllegalArgumentException if a meta-cluster does not exist
   */
  public AnalogyQuestion ask(float[] row, CodeMemory memory, Set<Integer> off) {
    for (int m : off) {
      if (m < 0 || m >= model.metaClusters()) {
        throw new IllegalArgumentException("there is no meta-cluster " + m
            + " to switch off: they are numbered from 0 to " + (model.metaClusters() - 1));
      }
    }
    return new AnalogyQuestion(model, usual, exchangeRate, memory, row, off);
  }

  /**
   * The meta-clusters where a row fits worst: whose centre is the most times as far away as it usually
   * is, of equals the one of the lowest number.
   *
   * @param row of columns, NaN where a value is missing
   * @param count how many at most, 0 or more; those whose centre the row equals do not count
   */
  public Set<Integer> worst(float[] row, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "the number of meta-clusters to switch off is " + count + "; it must be at least 0");
    }
    int[] code = model.encode(row);
    double[] distances = model.distances(row, code);
    double[] strangeness = IntStream.range(0, code.length)
        .mapToDouble(m -> usual.strangeness(m, code[m], distances[m]))
        .toArray();
    return IntStream.range(0, code.length)
        .boxed()
        .filter(m -> strangeness[m] > 0)
        .sorted(Comparator.comparingDouble(m -> -strangeness[m]))
        .limit(count)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The meta-cluster that owns an attribute.
   *
   * @throws IllegalArgumentException if there is no such attribute or nobody owns it
   */
  public int ownerOf(String attribute) {
    int index = IntStream.range(0, model.layout().attributes().size())
        .filter(a -> model.layout().attributes().get(a).name().equals(attribute))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no attribute '" + attribute + "'"));
    if (model.owner(index) == MetaClusterModel.NO_OWNER) {
      throw new IllegalArgumentException("attribute '" + attribute
          + "' is constant or always missing in training: no meta-cluster owns it");
    }
    return model.owner(index);
  }
}
