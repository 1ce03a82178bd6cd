package metaclustering.picture;

import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;

/**
 * The centres of all meta-clusters as tables in the attributes' own units, for attributes that are no
 * picture: one table for each meta-cluster, with its attributes from top to bottom and its clusters
 * from left to right, the largest first.
 */
public final class ProfilePicture {

  private static final int MOST_ATTRIBUTES = 20;
  private static final int MOST_CLUSTERS = 16;

  private ProfilePicture() {}

  /** Draws at most 64 meta-clusters, of each the 20 strongest attributes and 16 largest clusters. */
  public static Sheet sheet(MetaClusterModel model) {
    GroupLabels owners = new GroupLabels(model);
    Sheet sheet = Sheet.titled(
        "Centres of " + owners.drawnInWords(),
        "A table for each meta-cluster: a column for each cluster, largest first, with its share",
        "of the rows. Bars: how far from the mean of all rows, full at two standard deviations.");
    for (int m = 0; m < owners.drawn(); m++) {
      List<Integer> attributes = owners.strongest(m);
      List<Integer> drawn = attributes.stream().limit(MOST_ATTRIBUTES).toList();
      List<Integer> clusters =
          PixelTiles.bySize(model, m).stream().limit(MOST_CLUSTERS).toList();
      sheet.add(owners.line(m));
      if (!drawn.isEmpty()) {
        sheet.add(new ProfileTable(model, m, owners.rgb(m), drawn, clusters));
      }
      if (drawn.size() < attributes.size()) {
        sheet.add(Caption.of("and " + (attributes.size() - drawn.size()) + " weaker attributes"));
      }
    }
    return sheet;
  }
}
