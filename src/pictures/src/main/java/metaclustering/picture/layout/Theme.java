package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import metaclustering.picture.colour.ColourMap;

/**
 * The colours of all that is not data: files have those of {@link #PAPER}, windows their own. A rendering
 * hint carries them to what is drawn.
 *
 * @param ground behind everything
 * @param ink of texts
 */
public record Theme(Color ground, Color ink) {

  /** Dark on white. */
  public static final Theme PAPER = new Theme(Color.WHITE, new Color(0x202020));

  private static final double FAINT = 0.06;
  private static final double STRONG = 0.3;
  private static final int YELLOW = 0xFFCD02;

  private static final class Key extends RenderingHints.Key {

    Key() {
      super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof Theme;
    }
  }

  private static final RenderingHints.Key KEY = new Key();

  /** The colours to draw with: those that were set, else those of paper. */
  public static Theme of(Graphics2D graphics) {
    return graphics.getRenderingHint(KEY) instanceof Theme theme ? theme : PAPER;
  }

  /**
   * Sets the colours of what is drawn from now on.
   *
   * @param graphics modified
   */
  public void useFor(Graphics2D graphics) {
    graphics.setRenderingHint(KEY, this);
  }

  /** Behind the text of a cell. */
  public Color cell() {
    return mixed(ink.getRGB(), FAINT);
  }

  /** Behind a text that is highlighted. */
  public Color strong() {
    return mixed(YELLOW, STRONG);
  }

  private Color mixed(int rgb, double share) {
    return new Color(ColourMap.mix(ground.getRGB(), rgb, share));
  }
}
