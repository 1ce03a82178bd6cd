package metaclustering.picture.colour;

/**
 * Colours for numbers from 0 to 1, straight between anchors that are evenly spaced.
 *
 * <p>{@link #VIRIDIS} is nearly even in perceived lightness and readable without colour vision:
 * Smith and van der Walt, "A Better Default Colormap for Matplotlib", SciPy 2015 (released as CC0),
 * here by every 32nd of its 256 colours.
 */
public final class ColourMap {

  /** From dark blue for 0 through green to yellow for 1. */
  public static final ColourMap VIRIDIS = new ColourMap(
      0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725);

  /** From blue for 0 through nearly white to red for 1, for differences. */
  public static final ColourMap DIFFERENCE =
      new ColourMap(0x2166AC, 0x67A9CF, 0xF7F7F7, 0xEF8A62, 0xB2182B);

  /** Black for 0, white for 1. */
  public static final ColourMap GREY = new ColourMap(0x000000, 0xFFFFFF);

  /** Where there is no number; VIRIDIS has no light grey. */
  public static final int NEUTRAL = 0xC8C8C8;

  private static final int WHITE = 0xFFFFFF;

  private final int[] anchors;

  private ColourMap(int... anchors) {
    this.anchors = anchors;
  }

  /** The colour of a number as 0xRRGGBB; numbers beyond 0 and 1 count as these, NaN is neutral. */
  public int rgb(double value) {
    if (Double.isNaN(value)) {
      return NEUTRAL;
    }
    double place = Math.min(1, Math.max(0, value)) * (anchors.length - 1);
    int below = Math.min((int) place, anchors.length - 2);
    return mix(anchors[below], anchors[below + 1], place - below);
  }

  /** A colour mixed with white: {@code strength} of the colour. */
  public static int tint(int rgb, double strength) {
    return mix(WHITE, rgb, strength);
  }

  /** The colour between two, {@code (1 - share) * first + share * second} in each channel. */
  public static int mix(int first, int second, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = first >> shift & 0xFF;
      int b = second >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(a + share * (b - a));
    }
    return mixed;
  }
}
