package weka.gui.metaclustering;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.function.BiFunction;
import javax.swing.JScrollPane;
import metaclustering.picture.Sheet;

/** A picture of the model, drawn in the background for the room that there is while it is seen. */
final class SheetPane extends JScrollPane implements Part {

  private static final long serialVersionUID = 1L;

  private final SheetView view;
  private final transient BiFunction<Look, Dimension, Sheet> artist;
  private final transient Latest work = new Latest(e -> Dialogs.error(this, "Drawing", e));
  private transient Look look;
  private transient Look drawn;
  private transient Dimension drawnFor;

  /**
   * @param name of the picture's component
   * @param artist makes the picture for a size in which it need not scroll
   */
  SheetPane(String name, BiFunction<Look, Dimension, Sheet> artist) {
    this.artist = artist;
    this.view = new SheetView(name);
    setViewportView(view);
    getViewport().setBackground(Color.WHITE);
    addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        draw();
      }
    });
    addHierarchyListener(e -> {
      if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        draw();
      }
    });
  }

  @Override
  public void show(Look next) {
    look = next;
    draw();
  }

  private void draw() {
    Dimension room = view.room();
    boolean isDrawn = look != null && look.equals(drawn) && room.equals(drawnFor);
    if (look == null || isDrawn || !isShowing()) {
      return;
    }
    Look next = look;
    drawn = look;
    drawnFor = room;
    work.run(() -> artist.apply(next, room), view::show);
  }
}
