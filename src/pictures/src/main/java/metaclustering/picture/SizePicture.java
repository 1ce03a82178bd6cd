package metaclustering.picture;

import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Sheet;

/** How large the clusters are: for each meta-cluster a bar, divided among its clusters. */
public final class SizePicture {

  private SizePicture() {}

  /**
   * Draws at most 64 meta-clusters.
   *
   * @param width of the bars, in pixels
   */
  public static Sheet sheet(MetaClusterModel model, int width) {
    GroupLabels owners = new GroupLabels(model);
    Sheet sheet = Sheet.titled(
        "Sizes of the clusters of " + owners.drawnInWords(),
        "The number of each cluster, largest first; as long as its share of the training rows.");
    for (int m = 0; m < owners.drawn(); m++) {
      sheet.add(owners.line(m));
      sheet.add(new SizeBar(model, m, width));
    }
    return sheet;
  }
}
