package weka.gui.metaclustering.swing;

import java.awt.Color;
import java.awt.Font;
import javax.swing.UIManager;
import metaclustering.picture.layout.Theme;

/** What pictures in windows take from the look and feel. */
final class WindowStyle {

  private static final double USUAL_FONT = 12;

  private WindowStyle() {}

  /** The colours of tables, light or dark; those of paper if the look and feel names none. */
  static Theme theme() {
    Color ground = UIManager.getColor("Table.background");
    Color ink = UIManager.getColor("Table.foreground");
    return ground == null || ink == null ? Theme.PAPER : new Theme(ground, ink);
  }

  /** How much larger than usual the texts of windows are, at least 1. */
  static double enlargement() {
    Font font = UIManager.getFont("Label.font");
    return font == null ? 1 : Math.max(1, font.getSize2D() / USUAL_FONT);
  }
}
