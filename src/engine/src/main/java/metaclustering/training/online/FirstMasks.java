package metaclustering.training.online;

import metaclustering.dependence.AttributeGroups;
import metaclustering.table.TableLayout;

/** Where masks start: equal, or larger for the clusterer of the attribute's group. */
public final class FirstMasks {

  /** The first mask of the clusterer of an attribute's group; the others share the rest. */
  private static final float GROUP_SHARE = 0.9f;

  private FirstMasks() {}

  /** The masks that learning begins with, equal for attributes without group. */
  public static Masks of(TableLayout layout, int clusterers, AttributeGroups groups) {
    Masks masks = new Masks(layout, clusterers);
    for (int a = 0; a < layout.attributes().size(); a++) {
      int group = groups.groupOf(a);
      for (int m = 0; m < clusterers && group != AttributeGroups.NONE && clusterers > 1; m++) {
        masks.set(m, a, group == m ? GROUP_SHARE : (1 - GROUP_SHARE) / (clusterers - 1));
      }
    }
    return masks;
  }
}
