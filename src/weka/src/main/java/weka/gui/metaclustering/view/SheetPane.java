package weka.gui.metaclustering.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.function.BiFunction;
import javax.swing.JScrollPane;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.ErrorDialog;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.SheetView;

/** A picture of the model, drawn in the background for the room that there is while it is seen. */
public final class SheetPane extends JScrollPane implements Part {

  private static final long serialVersionUID = 1L;

  private final SheetView view;
  private final transient BiFunction<ModelPictures, Dimension, Sheet> artist;
  private final transient LatestTask work =
      new LatestTask(e -> ErrorDialog.error(this, "Drawing", e));
  private transient ModelPictures look;
  private transient ModelPictures drawn;
  private transient Dimension drawnFor;

  /**
   * @param name of the picture's component
   * @param artist makes the picture for a size in which it need not scroll
   */
  public SheetPane(String name, BiFunction<ModelPictures, Dimension, Sheet> artist) {
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
  public void show(ModelPictures next) {
    look = next;
    draw();
  }

  private void draw() {
    Dimension room = view.room();
    boolean isDrawn = look != null && look.equals(drawn) && room.equals(drawnFor);
    if (look == null || isDrawn || !isShowing()) {
      return;
    }
    ModelPictures next = look;
    drawn = look;
    drawnFor = room;
    work.run(() -> artist.apply(next, room), view::show);
  }
}
