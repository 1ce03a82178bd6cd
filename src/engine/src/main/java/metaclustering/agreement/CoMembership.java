package metaclustering.agreement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;

/**
 * The share of several trainings in which each two attributes were in the same group, as CrossCat
 * computes it from its samples (Mansinghka et al., JMLR 17, 2016). The groups are those of the training
 * with the smallest relative error. Immutable.
 *
 * <p>Attributes that are constant or always missing are left out. The <i>own share</i> of an
 * attribute is its mean share with the others of its group, the <i>other share</i> the largest of its
 * mean shares with another group: an attribute that always stays with its group and only with it has
 * 1 and 0.
 *
 * @param names of the attributes, group by group; attributes are numbered in this order
 * @param groupOf the group of each attribute, ascending
 * @param shares of the trainings in which two attributes had the same owner, from 0 to 1
 * @param certainties mean ones, see {@link MetaClusterModel#certainty(int)}
 * @param trainings number of trainings that were compared
 */
public record CoMembership(
    List<String> names, int[] groupOf, double[][] shares, double[] certainties, int trainings) {

  /** The own share of the only attribute of a group. */
  public static final double ALONE = 1;

  /**
   * Compares trainings on the same rows.
   *
   * @param models at least 1, of the same attributes, with the figures of their rows
   */
  public static CoMembership of(List<MetaClusterModel> models) {
    MetaClusterModel best = models.stream()
        .min(Comparator.comparingDouble(model -> model.summary().relativeError()))
        .orElseThrow(() -> new IllegalArgumentException("there are no trainings to compare"));
    int[] attributes = IntStream.range(0, best.layout().attributes().size())
        .filter(a -> best.owner(a) != MetaClusterModel.NO_OWNER)
        .boxed()
        .sorted(Comparator.comparingInt(best::owner))
        .mapToInt(Integer::intValue)
        .toArray();
    double[][] shares = new double[attributes.length][attributes.length];
    double[] certainties = new double[attributes.length];
    for (MetaClusterModel model : models) {
      for (int i = 0; i < attributes.length; i++) {
        certainties[i] += model.certainty(attributes[i]) / models.size();
        for (int j = 0; j < attributes.length; j++) {
          boolean together = model.owner(attributes[i]) == model.owner(attributes[j]);
          shares[i][j] += together ? 1.0 / models.size() : 0;
        }
      }
    }
    return new CoMembership(
        Arrays.stream(attributes)
            .mapToObj(a -> best.layout().attributes().get(a).name())
            .toList(),
        Arrays.stream(attributes).map(best::owner).toArray(),
        shares,
        certainties,
        models.size());
  }

  /** The number of attributes. */
  public int size() {
    return names.size();
  }

  /** The mean share with the others of its group; {@link #ALONE} for a group's only attribute. */
  public double ownShare(int attribute) {
    return meanShare(attribute, groupOf[attribute]);
  }

  /** The largest of the mean shares with another group; 0 if there is only one group. */
  public double otherShare(int attribute) {
    return Arrays.stream(groupOf)
        .distinct()
        .filter(g -> g != groupOf[attribute])
        .mapToDouble(g -> meanShare(attribute, g))
        .max()
        .orElse(0);
  }

  private double meanShare(int attribute, int group) {
    return IntStream.range(0, size())
        .filter(i -> groupOf[i] == group && i != attribute)
        .mapToDouble(i -> shares[attribute][i])
        .average()
        .orElse(ALONE);
  }

  /** The share of the pairs of attributes that were in the same group in all trainings, or in none. */
  public double stablePairs() {
    long stable = 0;
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        long together = Math.round(shares[i][j] * trainings);
        stable += together == 0 || together == trainings ? 1 : 0;
      }
    }
    return size() < 2 ? 1 : stable / (size() * (size() - 1) / 2.0);
  }
}
