package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import metaclustering.picture.layout.Sheet;
import weka.core.Instances;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.SheetView;

/** One row of the data set: its code, its nearest centres, its reconstruction. */
public final class RowView extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final String PICTURE = "picture";
  private static final String TABLE = "table";
  private static final int SYMBOLS_IN_LINE = 16;
  private static final int NUMBER_COLUMNS = 6;

  private final SpinnerNumberModel number = new SpinnerNumberModel(1, 1, 1, 1);
  private final JSpinner spinner = new JSpinner(number);
  private final JSlider slider = new JSlider(1, 1, 1);
  private final JLabel codeLabel = new JLabel(" ");
  private final SheetView picture = new SheetView("row");
  private final AttributeTable table = new AttributeTable("rowTable");
  private final CardLayout cards = new CardLayout();
  private final JPanel shown = new JPanel(cards);
  private final transient LatestTask task = new LatestTask(this, "Row");
  private transient ModelPictures pictures;
  private transient Instances rows;

  /** The code of a row and either its picture or its table; the other is null. */
  private record Result(int[] code, Sheet sheet, RowTable table) {}

  public RowView() {
    super(new BorderLayout());
    spinner.setName("rowNumber");
    ((JSpinner.DefaultEditor) spinner.getEditor()).getTextField().setColumns(NUMBER_COLUMNS);
    spinner.setToolTipText("The number of a row of the data set, from 1");
    slider.setName("rowSlider");
    slider.setToolTipText(spinner.getToolTipText());
    codeLabel.setName("code");
    codeLabel.setToolTipText(
        "The code of the row: for each attribute group the number of the nearest centre");
    spinner.addChangeListener(e -> {
      slider.setValue(number.getNumber().intValue());
      draw();
    });
    slider.addChangeListener(e -> number.setValue(slider.getValue()));
    JPanel choice = new JPanel(new BorderLayout(5, 0));
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEFT, 5, 2));
    left.add(new JLabel("Row"));
    left.add(spinner);
    choice.add(left, BorderLayout.WEST);
    choice.add(slider, BorderLayout.CENTER);
    choice.add(codeLabel, BorderLayout.SOUTH);
    add(choice, BorderLayout.NORTH);
    JScrollPane scrolled = new JScrollPane(picture);
    scrolled.getViewport().setBackground(Color.WHITE);
    shown.add(scrolled, PICTURE);
    shown.add(new JScrollPane(table), TABLE);
    add(shown, BorderLayout.CENTER);
    addHierarchyListener(e -> draw());
  }

  /** Takes the rows of another data set. */
  public void setRows(Instances data) {
    rows = data;
    int count = Math.max(1, data.numInstances());
    number.setMaximum(count);
    slider.setMaximum(count);
    number.setValue(Math.min(number.getNumber().intValue(), count));
    draw();
  }

  public void show(ModelPictures next) {
    pictures = next;
    draw();
  }

  private void draw() {
    if (pictures == null || rows == null || rows.numInstances() == 0 || !isShowing()) {
      return;
    }
    ModelPictures drawn = pictures;
    Optional<RowReader> cells = RowReader.of(drawn.model(), rows);
    if (cells.isEmpty()) {
      codeLabel.setText(" The rows of the Preprocess tab have other attributes than this model.");
      cards.show(shown, PICTURE);
      picture.show(null);
      return;
    }
    double[] values = cells.get().values(rows.instance(number.getNumber().intValue() - 1));
    Dimension room = picture.room();
    task.run(
        () -> {
          int[] code = cells.get().code(values);
          return drawn.shape().isPresent()
              ? new Result(code, drawn.row(values, code, room), null)
              : new Result(code, null, new RowTable(drawn.model(), values, code));
        },
        this::show);
  }

  private void show(Result result) {
    codeLabel.setText(inWords(result.code));
    if (result.sheet != null) {
      picture.show(result.sheet);
      cards.show(shown, PICTURE);
    } else {
      result.table.showIn(table);
      cards.show(shown, TABLE);
    }
  }

  private static String inWords(int[] code) {
    String symbols = Arrays.stream(code)
        .limit(SYMBOLS_IN_LINE)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("  "));
    return " Code:  " + symbols + (code.length > SYMBOLS_IN_LINE ? "  ..." : "");
  }
}
