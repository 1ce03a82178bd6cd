package metaclustering.picture;

import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;

/**
 * The centres of all attribute groups as tables in the attributes' own units, for attributes that are
 * no picture: one table for each group, with its attributes from top to bottom and its centres from
 * left to right, the largest first.
 */
public final class ProfilePicture {

  private static final int MAX_ATTRIBUTES = 20;
  private static final int MAX_CLUSTERS = 16;

  private ProfilePicture() {}

  /** Draws at most 64 attribute groups, of each the 20 strongest attributes and 16 largest centres. */
  public static Sheet sheet(MetaClusterModel model) {
    GroupLabels groups = new GroupLabels(model);
    Sheet sheet = Sheet.titled(
        "Centres of " + groups.drawnInWords(),
        "A table for each group: a column for each centre, largest first, with its share of the rows.",
        "Numbers: the mean; their bars: how far it is below (blue) or above (red) the mean of all rows,",
        "full at two standard deviations. Nominal attributes: the most frequent value (its share); their",
        "bars: the shares of all values.");
    for (int m = 0; m < groups.drawn(); m++) {
      List<Integer> attributes = groups.strongest(m);
      List<Integer> drawn = attributes.stream().limit(MAX_ATTRIBUTES).toList();
      List<Integer> clusters =
          GroupLabels.bySize(model, m).stream().limit(MAX_CLUSTERS).toList();
      sheet.add(groups.line(m));
      if (!drawn.isEmpty()) {
        sheet.add(ProfileTable.of(model, m, drawn, clusters));
      }
      if (drawn.size() < attributes.size()) {
        sheet.add(Caption.of(
            "and " + GroupLabels.counted(attributes.size() - drawn.size(), "weaker attribute")));
      }
    }
    return sheet;
  }
}
