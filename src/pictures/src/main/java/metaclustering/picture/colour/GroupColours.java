package metaclustering.picture.colour;

import metaclustering.model.MetaClusterModel;

/**
 * One colour for each attribute group, the same in all pictures. Each differs as much as it can from
 * those before it, from the paper and from the neutral grey, for colour-blind people too. After 64
 * they begin again.
 */
public final class GroupColours {

  private static final int[] COLOURS = {
    0x0000FF, 0xFF8800, 0x880088, 0x006622, 0xEE88FF, 0x88FF88, 0x6666FF, 0x2200AA,
    0x666666, 0x66AA66, 0xFFEE00, 0x442244, 0xAA6600, 0xAA88AA, 0x000044, 0x00FFAA,
    0xAACCEE, 0x2266CC, 0xCCAA44, 0x880000, 0xCCFF66, 0xFF0088, 0x8888CC, 0x000066,
    0x6622EE, 0xEE0044, 0x444444, 0xAA2288, 0x002200, 0x660022, 0x4444CC, 0x220022,
    0x228844, 0x8822AA, 0xEEAA88, 0xEECC00, 0x222266, 0x4488FF, 0xFF44CC, 0xFF6666,
    0xCCEEFF, 0x224400, 0x440088, 0xCC0066, 0x6666AA, 0xFF88CC, 0xCCCC44, 0xEE0000,
    0x66FFCC, 0xAA2222, 0xAAAAAA, 0x0000CC, 0xAACC66, 0xCC22AA, 0x44AAEE, 0xCC8844,
    0x668888, 0xAAEE66, 0x4422AA, 0x004466, 0xEEFF44, 0x880066, 0x88CCAA, 0x440044
  };

  /** More groups than these are not drawn: their colours could not be told apart. */
  public static final int MAX_GROUPS = COLOURS.length;

  private GroupColours() {}

  /** As 0xRRGGBB; neutral for {@link MetaClusterModel#NO_OWNER}. */
  public static int rgb(int group) {
    return group == MetaClusterModel.NO_OWNER ? ColourMap.NEUTRAL : COLOURS[group % COLOURS.length];
  }
}
