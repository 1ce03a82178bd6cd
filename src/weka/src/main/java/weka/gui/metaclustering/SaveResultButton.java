package weka.gui.metaclustering;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import metaclustering.table.PictureShape;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.clusterers.rows.ModelRows;
import weka.clusterers.rows.ReportPage;
import weka.clusterers.rows.RowsFile;
import weka.core.Instances;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.SaveDialog;

/** Saves what the result that is shown says of the rows of the data set. */
final class SaveResultButton extends JButton {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<Instances> rows;
  private final transient Consumer<String> status;
  private final transient SaveDialog dialog = new SaveDialog();
  private final transient LatestTask task;
  private final transient Content content;

  /** Writes a file, not in the event thread. */
  @FunctionalInterface
  private interface Content {
    void write(Path file, MetaClusterer clusterer, Instances rows)
        throws IOException, InterruptedException;
  }

  /**
   * @param title of the button
   * @param parent of dialogs
   * @param clusterer the result that is shown; empty if there is none
   * @param rows of the data set
   * @param status is told what is done
   * @param name of the file behind that of the data set
   * @param kinds of files, by the ends of their names
   */
  private SaveResultButton(
      String title,
      Component parent,
      Supplier<Optional<MetaClusterer>> clusterer,
      Supplier<Instances> rows,
      Consumer<String> status,
      Content content,
      String name,
      String... kinds) {
    super(title + "...");
    setMargin(SaveButtons.NARROW);
    this.rows = rows;
    this.status = status;
    this.content = content;
    this.task = new LatestTask(parent, title);
    addActionListener(e -> clusterer
        .get()
        .ifPresentOrElse(
            shown -> save(parent, shown, name, kinds),
            () -> JOptionPane.showMessageDialog(
                parent,
                "There is no finished result yet. Press Start first.",
                title,
                JOptionPane.INFORMATION_MESSAGE)));
  }

  /** All attributes of the rows with the code of each, and its cluster with probability and surprise. */
  static JButton ofRows(
      Component parent,
      Supplier<Optional<MetaClusterer>> clusterer,
      Supplier<Instances> rows,
      Consumer<String> status) {
    JButton button = new SaveResultButton(
        "Save rows",
        parent,
        clusterer,
        rows,
        status,
        (file, shown, all) -> RowsFile.write(
            file,
            EncodedRows.of(shown, ModelRows.of(all, shown.trainingHeader(), source(all)), all)),
        "-clusters",
        "csv",
        "arff");
    button.setName("saveRows");
    button.setToolTipText(
        "<html>Saves the rows of the Preprocess tab with all their attributes, and of each<br>"
            + "its code, cluster, probability and surprise, as CSV or ARFF</html>");
    return button;
  }

  /**
   * The report as a page.
   *
   * @param shape of the picture that the attributes are, empty if they are none
   */
  static JButton ofReport(
      Component parent,
      Supplier<Optional<MetaClusterer>> clusterer,
      Supplier<Instances> rows,
      Consumer<String> status,
      Supplier<Optional<PictureShape>> shape) {
    JButton button = new SaveResultButton(
        "Save report",
        parent,
        clusterer,
        rows,
        status,
        (file, shown, all) -> ReportPage.write(file, shown, all, source(all), shape.get()),
        "-report",
        "html");
    button.setName("saveReport");
    button.setToolTipText(
        "<html>Saves what was found as one page for any browser, to hand on: the clusters,<br>"
            + "the attribute groups, quality, warnings, and the rows to search</html>");
    return button;
  }

  private static String source(Instances all) {
    return "The data set '" + all.relationName() + "'";
  }

  private void save(Component parent, MetaClusterer shown, String name, String... kinds) {
    Instances all = rows.get();
    dialog.ask(parent, all.relationName() + name, kinds).ifPresent(file -> {
      status.accept("Writing " + file.getFileName() + "...");
      task.run(() -> written(shown, all, file), status);
    });
  }

  private String written(MetaClusterer shown, Instances all, Path file)
      throws IOException, InterruptedException {
    content.write(file, shown, all);
    return String.format(Locale.ROOT, "Wrote %s: %,d rows", file.getFileName(), all.size());
  }
}
