package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.PictureShape;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.ErrorDialog;

/** A model's masks, and beside them one of several other views of it. */
public final class ModelView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SHAPE_COLUMNS = 5;
  private static final Dimension HALF = new Dimension(500, 300);
  private static final Dimension LEAST = new Dimension(200, 100);

  private final JTabbedPane tabs = new JTabbedPane();
  private final JTextField shapeField = new JTextField(SHAPE_COLUMNS);
  private final transient List<Consumer<ModelPictures>> parts = new ArrayList<>();

  private transient ModelPictures pictures;

  public ModelView() {
    super(new BorderLayout());
    SheetPane masks = sheet("masks", ModelPictures::masks);
    for (Component side : List.of(masks, tabs)) {
      side.setPreferredSize(HALF);
      side.setMinimumSize(LEAST);
    }
    tabs.setName("views");
    addTab("Centres", sheet("centres", ModelPictures::centres), "The centres of the clusters");
    addTab("Sizes", sheet("sizes", ModelPictures::sizes), "The number of rows of each cluster");
    AttributeView attributes = new AttributeView();
    parts.add(next -> attributes.show(next.model()));
    addTab("Attributes", attributes, "The group of each attribute, and how well it is explained");
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

  private SheetPane sheet(String name, BiFunction<ModelPictures, Dimension, Sheet> artist) {
    SheetPane pane = new SheetPane(name, artist);
    parts.add(pane::show);
    return pane;
  }

  public void addTab(String title, JComponent view, String tip) {
    tabs.addTab(title, null, view, tip);
  }

  /** Adds a tab beside the masks that shows a row. */
  public void addTab(String title, RowView view, String tip) {
    addTab(title, (JComponent) view, tip);
    parts.add(view::show);
  }

  /** Shows a model; of other attributes than the one before it, in the shape that suits them. */
  public void show(MetaClusterModel model) {
    if (pictures != null && pictures.model() == model) {
      return;
    }
    boolean known = pictures != null
        && pictures.model().layout().attributes().equals(model.layout().attributes());
    Optional<PictureShape> shape = known ? pictures.shape() : PictureShape.guess(model.layout());
    if (!known) {
      shapeField.setText(shape.map(PictureShape::toString).orElse(""));
    }
    show(new ModelPictures(model, shape));
  }

  private void show(ModelPictures next) {
    pictures = next;
    parts.forEach(part -> part.accept(next));
  }

  public Optional<ModelPictures> pictures() {
    return Optional.ofNullable(pictures);
  }

  private void changeShape() {
    if (pictures == null) {
      return;
    }
    try {
      String text = shapeField.getText().strip();
      Optional<PictureShape> shape =
          text.isEmpty() ? Optional.empty() : Optional.of(PictureShape.parse(text));
      shape.ifPresent(s -> s.requireFits(pictures.model().layout()));
      show(new ModelPictures(pictures.model(), shape));
    } catch (IllegalArgumentException e) {
      ErrorDialog.show(this, "Pixels", e);
    }
  }
}
