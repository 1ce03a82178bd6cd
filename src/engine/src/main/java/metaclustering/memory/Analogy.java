package metaclustering.memory;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.RowSource;

/**
 * Finds the remembered rows that a row resembles, even if its combination of parts was never seen.
 * Immutable and safe for use by many threads.
 *
 * <p>Each attribute group is one part of the row, whatever its number of attributes. The model is that a
 * row x is a copy of a remembered row with code z, in which every part was exchanged with probability e
 * for a part drawn from all rows. The evidence for this over a chance combination of parts is, in bits,
 *
 * <pre>
 * bits(x, z)  = sum over the groups m that are on of log2(e + (1 - e) * r[m][z[m]] / P[m][z[m]])
 * r[m][k]     = P[m][k] f[m][k] / sum_j P[m][j] f[m][j]      the posterior probability of symbol k
 * f[m][k]     = exp(-A[m] d[m][k] / (4 mean[m]))             how well the row fits centre k
 * P[m][k]     = the share of the remembered rows with symbol k
 * </pre>
 *
 * with d[m][k] the masked distance of the row from centre k, mean[m] the mean distance of the training
 * rows from their own centres and A[m] the number of attributes of m. So a rare symbol in common counts
 * more, {@code log2((1 - e) / P)} if the row clearly has it; near symbols count as similar; and a part
 * that contradicts costs at most {@code log2(1 / e)}. A group is off if the caller says so, if the row
 * has no value of its attributes, or if the row is farther from its centre than usual.
 *
 * <p>For groups of one categorical column each this is the kernel of Aitchison and Aitken, "Multivariate
 * binary discrimination by the kernel method", Biometrika 63 (1976).
 *
 * @param model whose codes are compared
 * @param usual distances of rows from their centres
 * @param exchangeRate the probability e, above 0 and below 1
 */
public record Analogy(MetaClusterModel model, UsualDistances usual, double exchangeRate)
    implements Serializable {

  public Analogy {
    if (!(exchangeRate > 0 && exchangeRate < 1)) {
      throw new IllegalArgumentException(
          "the exchange rate is " + exchangeRate + "; it must be above 0 and below 1");
    }
  }

  /**
   * Learns the usual distances from the rows that the model was trained on, or from similar rows.
   *
   * @param rows at least one of a weight above 0
   * @param codes of the rows, [rows x M]
   * @param usualShare the share of the rows whose distances are usual in an attribute group, above 0 to 1;
   *     with 1 no distance is unusual
   * @param exchangeRate the probability e, above 0 and below 1
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
    return new Analogy(model, UsualDistances.learn(model, rows, codes, usualShare), exchangeRate);
  }

  /** An empty memory for codes of the model. */
  public CodeMemory memory(int classes, int capacity) {
    return new CodeMemory(model.centreCounts(), classes, capacity);
  }

  /**
   * Prepares the comparison of a row with the memory.
   *
   * @param row of columns, NaN where a value is missing
   * @param memory not modified
   * @param off the attribute groups that are switched off
   * @throws IllegalArgumentException if a group does not exist
   */
  public AnalogyQuestion ask(float[] row, CodeMemory memory, Set<Integer> off) {
    for (int m : off) {
      if (m < 0 || m >= model.metaClusters()) {
        throw new IllegalArgumentException("there is no attribute group " + m
            + " to switch off: they are numbered from 0 to " + (model.metaClusters() - 1));
      }
    }
    return new AnalogyQuestion(model, usual, exchangeRate, memory, row, off);
  }

  /**
   * The attribute groups where a row fits worst: with the largest ratio of its distance from the centre to
   * the usual distance, of equals the lowest.
   *
   * @param row of columns, NaN where a value is missing
   * @param count the largest number of groups, 0 or more; groups whose centre equals the row are left out
   */
  public Set<Integer> worst(float[] row, int count) {
    if (count < 0) {
      throw new IllegalArgumentException(
          "the number of attribute groups to switch off is " + count + "; it must be at least 0");
    }
    int[] code = model.encode(row);
    double[] distances = model.distances(row, code);
    double[] ratios = IntStream.range(0, code.length)
        .mapToDouble(m -> usual.ratio(m, code[m], distances[m]))
        .toArray();
    return IntStream.range(0, code.length)
        .boxed()
        .filter(m -> ratios[m] > 0)
        .sorted(Comparator.comparingDouble(m -> -ratios[m]))
        .limit(count)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The attribute group of an attribute.
   *
   * @throws IllegalArgumentException if there is no such attribute or it has no group
   */
  public int ownerOf(String attribute) {
    int index = IntStream.range(0, model.layout().attributes().size())
        .filter(a -> model.layout().attributes().get(a).name().equals(attribute))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no attribute '" + attribute + "'"));
    if (model.owner(index) == MetaClusterModel.NO_OWNER) {
      throw new IllegalArgumentException("attribute '" + attribute
          + "' is constant or always missing in training: it is in no attribute group");
    }
    return model.owner(index);
  }
}
