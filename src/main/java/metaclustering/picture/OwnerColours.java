package metaclustering.picture;

import java.awt.Color;
import metaclustering.model.MetaClusterModel;

/**
 * One colour for each meta-cluster: evenly spaced hues, of which neighbours differ in lightness too,
 * so that up to some 64 can be told apart.
 */
public final class OwnerColours {

  /** Saturation and brightness, taken in turn. */
  private static final float[][] SHADES = {{0.85f, 0.92f}, {0.9f, 0.55f}, {0.45f, 1f}};

  private final int metaClusters;

  /** The colours of that many meta-clusters. */
  public OwnerColours(int metaClusters) {
    this.metaClusters = metaClusters;
  }

  /** As 0xRRGGBB; neutral for {@link MetaClusterModel#NO_OWNER}. */
  public int rgb(int metaCluster) {
    if (metaCluster == MetaClusterModel.NO_OWNER) {
      return ColourMap.NEUTRAL;
    }
    float[] shade = SHADES[metaCluster % SHADES.length];
    float hue = (float) metaCluster / metaClusters;
    return Color.HSBtoRGB(hue, shade[0], shade[1]) & 0xFFFFFF;
  }
}
