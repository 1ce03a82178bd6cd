package metaclustering.training;

import metaclustering.dependence.AttributeGroups;
import metaclustering.table.Table;

/** Where masks start: equal, or larger for the clusterer of the attribute's group. */
final class FirstMasks {

  /** The first mask of the clusterer of an attribute's group; the others share the rest. */
  private static final float GROUP_SHARE = 0.9f;

  private FirstMasks() {}

  /**
   * The masks that learning begins with.
   *
   * @throws IllegalArgumentException if the table has too many columns for the start that is asked for
   */
  static Masks of(Table table, TrainingSettings settings) {
    int clusterers = settings.metaClusters();
    Masks masks = new Masks(table.layout(), clusterers);
    if (settings.start() == MaskStart.DEPENDENCE && clusterers > 1) {
      int[] groupOf = AttributeGroups.divide(table, clusterers, settings.seed());
      for (int a = 0; a < groupOf.length; a++) {
        for (int m = 0; m < clusterers && groupOf[a] != AttributeGroups.NONE; m++) {
          masks.set(m, a, groupOf[a] == m ? GROUP_SHARE : (1 - GROUP_SHARE) / (clusterers - 1));
        }
      }
    }
    return masks;
  }
}
