package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import weka.gui.metaclustering.swing.PictureSource;
import weka.gui.metaclustering.swing.SheetView;

/** One row of the data set: its clusters, its code, its nearest centres, its reconstruction. */
final class RowView extends JPanel implements PictureSource {

  private static final long serialVersionUID = 1L;
  private static final String PICTURE = "picture";
  private static final String TABLE = "table";
  private static final int SYMBOLS_IN_LINE = 16;
  private static final int NUMBER_COLUMNS = 6;
  private static final int MEMBERSHIP_WIDTH = 260;

  private final SpinnerNumberModel number = new SpinnerNumberModel(1, 1, 1, 1);
  private final JSpinner spinner = new JSpinner(number);
  private final JSlider slider = new JSlider(1, 1, 1);
  private final JLabel codeLabel = new JLabel(" ");
  private final SheetView memberships = new SheetView("memberships");
  private final SheetView picture = new SheetView("row");
  private final ColumnTable table = new ColumnTable("rowTable");
  private final CardLayout cards = new CardLayout();
  private final JPanel shown = new JPanel(cards);
  private final transient LatestTask task = new LatestTask(this, "Row");
  private transient ModelPictures pictures;
  private transient Instances rows;
  private transient Result result;

  /** The code of a row, its clusters if they are known, and either its picture or its table. */
  private record Result(
      int[] code, Optional<Sheet> clusters, Optional<Sheet> sheet, RowTable table) {

    Sheet all() {
      Sheet all = new Sheet();
      clusters.ifPresent(all::add);
      return sheet.isPresent() ? all.add(sheet.get()) : all.add(table.picture());
    }
  }

  RowView() {
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
    shown.add(new JScrollPane(picture), PICTURE);
    shown.add(new JScrollPane(table), TABLE);
    add(shown, BorderLayout.CENTER);
    JScrollPane beside = new JScrollPane(memberships);
    beside.setPreferredSize(new Dimension(MEMBERSHIP_WIDTH, 0));
    add(beside, BorderLayout.WEST);
    addHierarchyListener(e -> draw());
  }

  /** Shows a row by its number, from 0. */
  void showRow(int row) {
    number.setValue(row + 1);
  }

  /** Takes the rows of another data set. */
  void setRows(Instances data) {
    rows = data;
    int count = Math.max(1, data.numInstances());
    number.setMaximum(count);
    slider.setMaximum(count);
    number.setValue(Math.min(number.getNumber().intValue(), count));
    draw();
  }

  void show(ModelPictures next) {
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
      result = null;
      cards.show(shown, PICTURE);
      picture.show(null);
      memberships.show(null);
      return;
    }
    int row = number.getNumber().intValue();
    double[] values = cells.get().values(rows.instance(row - 1));
    Dimension room = picture.room();
    task.run(
        () -> {
          int[] code = cells.get().code(values);
          return new Result(
              code,
              drawn.memberships("Row " + row, values),
              drawn.shape().map(shape -> drawn.row(values, code, room)),
              new RowTable(drawn.model(), values, code));
        },
        this::show);
  }

  private void show(Result next) {
    result = next;
    codeLabel.setText(inWords(next.code));
    memberships.show(next.clusters.orElse(null));
    if (next.sheet.isPresent()) {
      picture.show(next.sheet.get());
      cards.show(shown, PICTURE);
    } else {
      next.table.showIn(table);
      cards.show(shown, TABLE);
    }
  }

  @Override
  public Optional<Callable<Sheet>> picture(Dimension page) {
    return Optional.ofNullable(result).map(next -> next::all);
  }

  private static String inWords(int[] code) {
    String symbols = Arrays.stream(code)
        .limit(SYMBOLS_IN_LINE)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining("  "));
    return " Code:  " + symbols + (code.length > SYMBOLS_IN_LINE ? "  ..." : "");
  }
}
