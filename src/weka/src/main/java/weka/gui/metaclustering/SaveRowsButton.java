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
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.clusterers.rows.ModelRows;
import weka.clusterers.rows.RowsFile;
import weka.core.Instances;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.SaveDialog;

/**
 * Saves all attributes of the rows with what the result that is shown says of each: its code, its cluster
 * with its probability, and its surprise.
 */
final class SaveRowsButton extends JButton {

  private static final long serialVersionUID = 1L;
  private static final String TITLE = "Save rows";

  private final transient Supplier<Instances> rows;
  private final transient Consumer<String> status;
  private final transient SaveDialog dialog = new SaveDialog();
  private final transient LatestTask task;

  /**
   * @param parent of dialogs
   * @param clusterer the result that is shown; empty if there is none
   * @param rows of the data set
   * @param status is told what is done
   */
  SaveRowsButton(
      Component parent,
      Supplier<Optional<MetaClusterer>> clusterer,
      Supplier<Instances> rows,
      Consumer<String> status) {
    super(TITLE + "...");
    this.rows = rows;
    this.status = status;
    this.task = new LatestTask(parent, TITLE);
    setName("saveRows");
    setToolTipText(
        "<html>Saves the rows of the Preprocess tab with all their attributes, and of each<br>"
            + "its code, cluster, probability and surprise, as CSV or ARFF</html>");
    addActionListener(e -> clusterer
        .get()
        .ifPresentOrElse(
            shown -> save(parent, shown),
            () -> JOptionPane.showMessageDialog(
                parent,
                "There is no finished result to tell clusters by. Press Start first.",
                TITLE,
                JOptionPane.INFORMATION_MESSAGE)));
  }

  private void save(Component parent, MetaClusterer shown) {
    Instances all = rows.get();
    dialog.ask(parent, all.relationName() + "-clusters", "csv", "arff").ifPresent(file -> {
      status.accept("Writing " + file.getFileName() + "...");
      task.run(() -> written(shown, all, file), status);
    });
  }

  private static String written(MetaClusterer shown, Instances all, Path file)
      throws IOException, InterruptedException {
    Instances known =
        ModelRows.of(all, shown.trainingHeader(), "The data set '" + all.relationName() + "'");
    RowsFile.write(file, EncodedRows.of(shown, known, all));
    return String.format(Locale.ROOT, "Wrote %s: %,d rows", file.getFileName(), all.size());
  }
}
