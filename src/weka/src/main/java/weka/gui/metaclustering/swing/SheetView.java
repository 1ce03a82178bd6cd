package weka.gui.metaclustering.swing;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.JViewport;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Theme;

/**
 * Shows a sheet as large as its viewport allows, but never so small that its text cannot be read:
 * then it scrolls. Drawn anew in every size, so it is sharp on any screen, in the colours of the look and
 * feel.
 */
public final class SheetView extends JComponent implements Scrollable {

  private static final long serialVersionUID = 1L;
  private static final double MIN_SCALE = 0.8;
  private static final double MAX_SCALE = 1.5;
  private static final int SCROLL_STEP = 24;

  private transient Sheet sheet;

  public SheetView(String name) {
    setName(name);
    setOpaque(true);
  }

  /**
   * Shows another sheet.
   *
   * @param next null for none
   */
  public void show(Sheet next) {
    boolean sameSize = sheet != null
        && next != null
        && sheet.width() == next.width()
        && sheet.height() == next.height();
    sheet = next;
    if (!sameSize) {
      revalidate();
    }
    repaint();
  }

  public Sheet sheet() {
    return sheet;
  }

  /** Passes on the number of each part of a sheet that is clicked on. */
  public void onPart(IntConsumer listener) {
    addMouseListener(new MouseAdapter() {
      @Override
      public void mousePressed(MouseEvent event) {
        int part = partAt(event.getPoint());
        if (part != Drawable.NO_PART) {
          listener.accept(part);
        }
      }
    });
  }

  /** The number of the part of the sheet at a place. */
  public int partAt(Point place) {
    if (sheet == null) {
      return Drawable.NO_PART;
    }
    double scale = scale();
    return sheet.partAt((int) ((place.x - left(scale)) / scale), (int) (place.y / scale));
  }

  private int left(double scale) {
    return Math.max(0, (int) (getWidth() - sheet.width() * scale) / 2);
  }

  /** The room that a sheet has before it must scroll, in the sheet's pixels. */
  public Dimension room() {
    Dimension seen = seen();
    double enlarged = WindowStyle.enlargement();
    return new Dimension((int) (seen.width / enlarged), (int) (seen.height / enlarged));
  }

  private Dimension seen() {
    return getParent() instanceof JViewport viewport ? viewport.getSize() : getSize();
  }

  private double scale() {
    Dimension room = room();
    double across = room.getWidth() / sheet.width();
    double all = Math.min(across, room.getHeight() / sheet.height());
    double scale =
        all >= MIN_SCALE ? Math.min(MAX_SCALE, all) : Math.max(MIN_SCALE, Math.min(1, across));
    return WindowStyle.enlargement() * scale;
  }

  @Override
  public Dimension getPreferredSize() {
    if (sheet == null) {
      return new Dimension();
    }
    double scale = scale();
    return new Dimension((int) (sheet.width() * scale), (int) (sheet.height() * scale));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Theme theme = WindowStyle.theme();
    graphics.setColor(theme.ground());
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (sheet == null) {
      return;
    }
    Graphics2D copy = (Graphics2D) graphics.create();
    theme.useFor(copy);
    double scale = scale();
    copy.translate(left(scale), 0);
    copy.scale(scale, scale);
    sheet.draw(copy);
    copy.dispose();
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return SCROLL_STEP;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    int length = orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
    return Math.max(SCROLL_STEP, length - SCROLL_STEP);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return getPreferredSize().width <= seen().width;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getPreferredSize().height <= seen().height;
  }
}
