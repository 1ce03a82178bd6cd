package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import metaclustering.Clustering;
import metaclustering.description.ClusterDescription;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Sheet;
import metaclustering.table.PictureShape;
import weka.core.Instances;
import weka.gui.metaclustering.swing.ErrorDialog;
import weka.gui.metaclustering.swing.PictureSource;

/** Several views of a model, its clusters first. */
public final class ModelView extends JPanel implements PictureSource {

  private static final long serialVersionUID = 1L;
  private static final int SHAPE_COLUMNS = 5;

  private final transient List<Consumer<ModelPictures>> parts = new ArrayList<>();
  private final JTabbedPane tabs = new JTabbedPane();
  private final JTextField shapeField = new JTextField(SHAPE_COLUMNS);
  private final RowView row = new RowView();
  private final ClusterView clusters = new ClusterView(this::showRow);
  private final SheetPane masks = sheet("masks", ModelPictures::masks);

  private transient ModelPictures pictures;

  /** Whether masks are shown because the clusters are not known yet. */
  private boolean isWaiting;

  public ModelView() {
    super(new BorderLayout());
    tabs.setName("views");
    addTab("Clusters", clusters, "What the clusters are like, and which rows they have");
    addTab("Masks", masks, "Which attributes belong to which attribute group");
    addTab("Centres", sheet("centres", ModelPictures::centres), "The centres of each group");
    addTab("Sizes", sheet("sizes", ModelPictures::sizes), "How many rows each centre has");
    addTab(
        "Dependence",
        sheet("dependence", (shown, room) -> shown.dependence()),
        "How the attribute groups and the clusters depend on each other");
    AttributeView attributes = new AttributeView();
    addTab("Attributes", attributes, "The group of each attribute, and how well it is explained");
    parts.add(clusters::show);
    parts.add(row::show);
    parts.add(next -> attributes.show(next.model()));
    add(tabs, BorderLayout.CENTER);
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

  public <V extends JComponent & PictureSource> void addTab(String title, V view, String tip) {
    tabs.addTab(title, null, view, tip);
  }

  /** Shows rows too, and their clusters. */
  public void setRows(Instances data) {
    if (tabs.indexOfComponent(row) < 0) {
      String tip = "One row: its clusters, its code, its nearest centres, its reconstruction";
      tabs.insertTab("Row", null, row, tip, tabs.indexOfComponent(masks));
    }
    row.setRows(data);
    clusters.setRows(data);
  }

  private void showRow(int number) {
    row.showRow(number);
    tabs.setSelectedComponent(row);
  }

  /** Shows a model whose clusters are not known yet. */
  public void show(MetaClusterModel model) {
    showNext(ModelPictures.of(model));
  }

  /** Shows a model without the clusters of rows. */
  public void show(MetaClusterModel model, Optional<ClusterDescription> description) {
    showNext(ModelPictures.of(model, description));
  }

  public void show(Clustering clustering) {
    showNext(ModelPictures.of(clustering));
  }

  /** Of other attributes than the model before it, in the shape that suits them. */
  private void showNext(ModelPictures next) {
    MetaClusterModel model = next.model();
    boolean known = pictures != null
        && pictures.model().layout().attributes().equals(model.layout().attributes());
    Optional<PictureShape> shape = known ? pictures.shape() : PictureShape.guess(model.layout());
    if (!known) {
      shapeField.setText(shape.map(PictureShape::toString).orElse(""));
    }
    ModelPictures shaped = next.with(shape);
    if (!shaped.equals(pictures)) {
      select(shaped);
      showAll(shaped);
    }
  }

  /** Shows how masks form until the clusters are known. */
  private void select(ModelPictures next) {
    boolean isKnown = next.description().isPresent();
    if (!isKnown && tabs.getSelectedComponent() == clusters) {
      tabs.setSelectedComponent(masks);
      isWaiting = true;
    } else if (isKnown && isWaiting) {
      isWaiting = false;
      if (tabs.getSelectedComponent() == masks) {
        tabs.setSelectedComponent(clusters);
      }
    }
  }

  private void showAll(ModelPictures next) {
    pictures = next;
    parts.forEach(part -> part.accept(next));
  }

  public Optional<ModelPictures> pictures() {
    return Optional.ofNullable(pictures);
  }

  /** The view that is shown, such as "Masks". */
  public String shownView() {
    return tabs.getTitleAt(tabs.getSelectedIndex());
  }

  /** Of the view that is shown. */
  @Override
  public Optional<Callable<Sheet>> picture(Dimension page) {
    return ((PictureSource) tabs.getSelectedComponent()).picture(page);
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
      showAll(pictures.with(shape));
    } catch (IllegalArgumentException e) {
      ErrorDialog.show(this, "Pixels", e);
    }
  }
}
