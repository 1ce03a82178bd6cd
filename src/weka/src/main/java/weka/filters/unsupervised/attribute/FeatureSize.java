package weka.filters.unsupervised.attribute;

import metaclustering.dependence.AttributeGroups;
import metaclustering.dependence.Dependence;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/**
 * How many attribute groups, and centres in each, suit codes as features. Groups that say the same
 * mislead a classifier that counts each as evidence of its own, as naive Bayes does. So codes have not
 * many more groups than attributes that say something new: one and a half times their effective number.
 * Nearness has twice as many, of fewer centres: a row is near several centres of a group. In both cases
 * there is at most one group for every two attributes, and at most 12.
 *
 * @param groups at least 1, or 0 if no attribute has different values
 * @param centres in each group
 */
public record FeatureSize(int groups, int centres) {

  private static final int MAX_GROUPS = 12;
  private static final int ATTRIBUTES_PER_GROUP = 2;
  private static final int SEED = 1;

  /** The size of codes, of which one symbol is given for each group; the class is not looked at. */
  public static FeatureSize ofCodes(Instances rows) {
    return new FeatureSize(groups(rows, 1.5), 20);
  }

  /** The size of codes of which all centres' nearness is given; the class is not looked at. */
  public static FeatureSize ofNearness(Instances rows) {
    return new FeatureSize(groups(rows, 3), 8);
  }

  private static int groups(Instances rows, double perEffectiveAttribute) {
    try (Table table = Table.read(InstancesSource.of(rows, rows.classIndex()), Scaling.RANGE)) {
      int usable = table.layout().informativeAttributes();
      int most = Math.min(MAX_GROUPS, (usable + ATTRIBUTES_PER_GROUP - 1) / ATTRIBUTES_PER_GROUP);
      if (most < 2 || !AttributeGroups.isFeasible(table.layout())) {
        return most;
      }
      double effective = Dependence.of(table, SEED).effectiveNumber();
      return Math.max(1, Math.min(most, (int) Math.round(perEffectiveAttribute * effective)));
    }
  }

  /** The centres of all groups. */
  public int units() {
    return groups * centres;
  }
}
