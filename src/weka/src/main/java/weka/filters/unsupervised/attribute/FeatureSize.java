package weka.filters.unsupervised.attribute;

import metaclustering.dependence.AttributeGroups;
import metaclustering.dependence.Dependence;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/**
 * How many attribute groups, and centres in each, suit codes as features. Groups that say the same
 * mislead classifiers that count each attribute as evidence of its own. So there are not many more
 * groups than attributes of which each says something new: one and a half times their effective number,
 * but at most one for every two attributes, and at most 12.
 *
 * @param groups at least 1, or 0 if no attribute has different values
 * @param centres in each group
 */
public record FeatureSize(int groups, int centres) {

  private static final int MAX_GROUPS = 12;
  private static final int ATTRIBUTES_PER_GROUP = 2;
  private static final double GROUPS_PER_EFFECTIVE_ATTRIBUTE = 1.5;
  private static final int CENTRES = 20;
  private static final int SEED = 1;

  /** The size for rows, whose class is not looked at. */
  public static FeatureSize of(Instances rows) {
    try (Table table = Table.read(InstancesSource.of(rows, rows.classIndex()), Scaling.RANGE)) {
      int usable = table.layout().informativeAttributes();
      int groups = Math.min(MAX_GROUPS, (usable + ATTRIBUTES_PER_GROUP - 1) / ATTRIBUTES_PER_GROUP);
      if (groups > 1 && AttributeGroups.isFeasible(table.layout())) {
        double effective = Dependence.of(table, SEED).effectiveNumber();
        groups = Math.min(
            groups, Math.max(1, (int) Math.round(GROUPS_PER_EFFECTIVE_ATTRIBUTE * effective)));
      }
      return new FeatureSize(groups, CENTRES);
    }
  }

  /** The centres of all groups. */
  public int units() {
    return groups * centres;
  }
}
