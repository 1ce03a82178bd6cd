package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.PictureShape;
import weka.gui.metaclustering.swing.ErrorDialog;

/** A model's masks, and beside them one of several other views of it. */
public final class ModelView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SHAPE_COLUMNS = 5;
  private static final Dimension HALF = new Dimension(500, 300);
  private static final Dimension LEAST = new Dimension(200, 100);

  private final JTabbedPane tabs = new JTabbedPane();
  private final JTextField shapeField = new JTextField(SHAPE_COLUMNS);
  private final transient List<Part> parts = new ArrayList<>();

  private transient ModelPictures look;

  public ModelView() {
    super(new BorderLayout());
    SheetPane masks = new SheetPane("masks", ModelPictures::masks);
    parts.add(masks);
    for (Component side : List.of(masks, tabs)) {
      side.setPreferredSize(HALF);
      side.setMinimumSize(LEAST);
    }
    tabs.setName("views");
    add("Centres", new SheetPane("centres", ModelPictures::centres), "What the clusters look like");
    add("Sizes", new SheetPane("sizes", ModelPictures::sizes), "How many rows each cluster has");
    add("Attributes", new AttributeTable(), "Who owns each attribute, and how well it does");
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, masks, tabs);
    split.setResizeWeight(0.5);
    split.setBorder(BorderFactory.createEmptyBorder());
    add(split, BorderLayout.CENTER);
    shapeField.setName("shape");
    shapeField.setToolTipText("<html>Width x height if the attributes are the pixels of a picture,"
        + " such as 28x28;<br>empty if they are not. Press Enter.</html>");
    shapeField.addActionListener(e -> changeShape());
  }

  /** The field for the picture's size, with its label, for the window's row of controls. */
  public List<Component> controls() {
    JLabel label = new JLabel("Pixels");
    label.setLabelFor(shapeField);
    label.setToolTipText(shapeField.getToolTipText());
    return List.of(label, shapeField);
  }

  /** Adds a view beside the masks; if it is a {@link Part} it gets to know every model. */
  public void add(String title, JComponent view, String tip) {
    tabs.addTab(title, null, view, tip);
    if (view instanceof Part part) {
      parts.add(part);
    }
  }

  /** Shows a model; of other attributes than the one before it, in the shape that suits them. */
  public void show(MetaClusterModel model) {
    if (look != null && look.model() == model) {
      return;
    }
    boolean known =
        look != null && look.model().layout().attributes().equals(model.layout().attributes());
    Optional<PictureShape> shape = known ? look.shape() : PictureShape.guess(model.layout());
    if (!known) {
      shapeField.setText(shape.map(PictureShape::toString).orElse(""));
    }
    show(new ModelPictures(model, shape));
  }

  private void show(ModelPictures next) {
    look = next;
    parts.forEach(part -> part.show(next));
  }

  /** What is shown, if anything. */
  public Optional<ModelPictures> look() {
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
      shape.ifPresent(s -> s.requireFits(look.model().layout()));
      show(new ModelPictures(look.model(), shape));
    } catch (IllegalArgumentException e) {
      ErrorDialog.error(this, "Pixels", e);
    }
  }
}
