package weka.gui.metaclustering.swing;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import metaclustering.picture.layout.Drawable;

/** A picture as an icon. */
public record DrawableIcon(Drawable picture) implements Icon {

  @Override
  public int getIconWidth() {
    return picture.width();
  }

  @Override
  public int getIconHeight() {
    return picture.height();
  }

  @Override
  public void paintIcon(Component component, Graphics graphics, int x, int y) {
    picture.draw((Graphics2D) graphics, x, y);
  }
}
