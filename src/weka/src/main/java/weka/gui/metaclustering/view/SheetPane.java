package weka.gui.metaclustering.view;

import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import javax.swing.JScrollPane;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.PictureSource;
import weka.gui.metaclustering.swing.SheetView;

/** A picture of a model, drawn in the background in the size of the pane whenever it is showing. */
final class SheetPane extends JScrollPane implements PictureSource {

  private static final long serialVersionUID = 1L;

  private final SheetView view;
  private final transient BiFunction<ModelPictures, Dimension, Sheet> artist;
  private final transient LatestTask task = new LatestTask(this, "Drawing");
  private transient ModelPictures pictures;
  private transient ModelPictures drawn;
  private transient Dimension drawnFor;

  /**
   * @param name of the picture's component
   * @param artist makes the picture for a size in which it need not scroll
   */
  SheetPane(String name, BiFunction<ModelPictures, Dimension, Sheet> artist) {
    this.artist = artist;
    this.view = new SheetView(name);
    setViewportView(view);
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

  void show(ModelPictures next) {
    pictures = next;
    draw();
  }

  /** Passes on the number of each part of the picture that is clicked on. */
  void onPart(IntConsumer listener) {
    view.onPart(listener);
  }

  /** Draws the picture again, as it would be another. */
  void redraw() {
    drawn = null;
    draw();
  }

  @Override
  public Optional<Callable<Sheet>> picture(Dimension page) {
    return Optional.ofNullable(pictures).map(shown -> () -> artist.apply(shown, page));
  }

  private void draw() {
    Dimension room = view.room();
    boolean isDrawn = pictures != null && pictures.equals(drawn) && room.equals(drawnFor);
    if (pictures == null || isDrawn || !isShowing()) {
      return;
    }
    ModelPictures next = pictures;
    drawn = pictures;
    drawnFor = room;
    task.run(() -> artist.apply(next, room), view::show);
  }
}
