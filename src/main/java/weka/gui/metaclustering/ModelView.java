package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.PictureShape;
import metaclustering.table.TableLayout;

/** A model's masks, and beside them one of several other views of it. */
final class ModelView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SHAPE_COLUMNS = 6;

  private final SheetView masks = new SheetView("masks");
  private final SheetView centres = new SheetView("centres");
  private final JTabbedPane tabs = new JTabbedPane();
  private final JTextField shapeField = new JTextField(SHAPE_COLUMNS);
  private final transient List<Part> parts = new ArrayList<>();
  private final transient Latest maskWork = new Latest(this::complain);
  private final transient Latest centreWork = new Latest(this::complain);

  private transient Look look;

  ModelView() {
    super(new BorderLayout());
    JScrollPane maskPane = masks.scrolled();
    JScrollPane centrePane = centres.scrolled();
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, maskPane, tabs);
    split.setResizeWeight(0.5);
    split.setBorder(BorderFactory.createEmptyBorder());
    maskPane.setMinimumSize(new Dimension(200, 100));
    maskPane.setPreferredSize(new Dimension(500, 300));
    tabs.setPreferredSize(new Dimension(500, 300));
    tabs.setMinimumSize(new Dimension(200, 100));
    tabs.setName("views");
    tabs.addTab("Centres", null, centrePane, "What the clusters of each meta-cluster look like");
    AttributeTable attributes = new AttributeTable();
    add("Attributes", attributes, "Who owns each attribute", attributes);
    add(split, BorderLayout.CENTER);
    shapeField.setName("shape");
    shapeField.setToolTipText(
        "Width x height if the attributes are the pixels of a picture, such as 28x28; empty if not");
    shapeField.addActionListener(e -> changeShape());
    onResize(maskPane, this::drawMasks);
    onResize(centrePane, this::drawCentres);
  }

  private static void onResize(JComponent component, Runnable action) {
    component.addComponentListener(new ComponentAdapter() {
      @Override
      public void componentResized(ComponentEvent event) {
        action.run();
      }
    });
  }

  /** The field for the picture's size, with its label, for the window's row of controls. */
  List<Component> controls() {
    JLabel label = new JLabel("Picture");
    label.setLabelFor(shapeField);
    label.setToolTipText(shapeField.getToolTipText());
    return List.of(label, shapeField);
  }

  /** Adds a view beside the masks. */
  void add(String title, JComponent component, String tip, Part part) {
    tabs.addTab(title, null, component, tip);
    parts.add(part);
  }

  /** Shows a model; of other attributes than the one before it, in the shape that suits them. */
  void show(MetaClusterModel model) {
    boolean known = look != null && sameAttributes(look.model().layout(), model.layout());
    Optional<PictureShape> shape = known ? look.shape() : PictureShape.guess(model.layout());
    show(new Look(model, shape));
  }

  private static boolean sameAttributes(TableLayout first, TableLayout second) {
    return first == second || first.attributes().equals(second.attributes());
  }

  private void show(Look next) {
    look = next;
    if (!shapeField.isFocusOwner()) {
      shapeField.setText(look.shape().map(PictureShape::toString).orElse(""));
    }
    drawMasks();
    drawCentres();
    parts.forEach(part -> part.show(next));
  }

  /** What is shown, if anything. */
  Optional<Look> look() {
    return Optional.ofNullable(look);
  }

  private void changeShape() {
    if (look == null) {
      return;
    }
    try {
      String text = shapeField.getText().strip();
      Optional<PictureShape> shape =
          text.isEmpty() ? Optional.empty() : Optional.of(PictureShape.parse(text));
      if (shape.isPresent()) {
        shape.get().requireFits(look.model().layout());
      }
      show(new Look(look.model(), shape));
    } catch (IllegalArgumentException e) {
      Dialogs.error(this, "Picture", e);
    }
  }

  private void drawMasks() {
    if (look != null) {
      Look drawn = look;
      Dimension room = masks.room();
      double aspect = Math.max(0.2, Math.min(5, room.getWidth() / Math.max(1, room.height)));
      maskWork.run(() -> drawn.masks(aspect), masks::show);
    }
  }

  private void drawCentres() {
    if (look != null) {
      Look drawn = look;
      int columns = Math.max(1, (centres.room().width - 150) / 90);
      centreWork.run(() -> drawn.centres(columns), centres::show);
    }
  }

  private void complain(Throwable failure) {
    Dialogs.error(this, "Drawing", failure);
  }
}
