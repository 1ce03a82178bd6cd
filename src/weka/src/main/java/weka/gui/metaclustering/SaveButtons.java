package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import metaclustering.file.AtomicFile;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelCsv;
import metaclustering.picture.file.GifFile;
import metaclustering.picture.file.PngFile;
import metaclustering.picture.file.SvgFile;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.SaveDialog;
import weka.gui.metaclustering.training.TrainingHistory;
import weka.gui.metaclustering.view.ModelPictures;
import weka.gui.metaclustering.view.ModelView;

/** Buttons that save what is shown. */
final class SaveButtons {

  private static final Dimension PAGE = new Dimension(1000, 700);
  /** All buttons fit side by side into a small window. */
  static final Insets NARROW = new Insets(2, 4, 2, 4);

  private static final int MILLIS_PER_PICTURE = 120;

  private final Component parent;
  private final ModelView view;
  private final Consumer<String> status;
  private final SaveDialog dialog = new SaveDialog();
  private final LatestTask task;

  /** Writes a file or some beside it, not in the event thread, and returns what it wrote. */
  @FunctionalInterface
  private interface FileWriter {
    List<Path> write(Path file) throws Exception;
  }

  /**
   * @param parent of dialogs
   * @param view whose contents are saved
   * @param status is told what is done
   */
  SaveButtons(Component parent, ModelView view, Consumer<String> status) {
    this.parent = parent;
    this.view = view;
    this.status = status;
    this.task = new LatestTask(parent, "Save");
  }

  /** Saves the view that is shown. */
  JButton picture() {
    return button(
        "savePicture",
        "Save picture...",
        "Saves the view that is shown below as PNG or SVG",
        this::savePicture);
  }

  JButton tables() {
    return button(
        "saveTables",
        "Save tables...",
        "Saves the masks and the centres as two CSV files",
        () -> withPictures("Save tables", this::saveTables));
  }

  /**
   * Saves how the masks formed.
   *
   * @param history of a model's training, if it was watched
   */
  JButton training(Function<MetaClusterModel, Optional<TrainingHistory>> history) {
    return button(
        "saveTraining",
        "Save training...",
        "Saves the masks during the training as animated GIF",
        () -> withPictures(
            "Save training", shown -> saveTraining(shown, history.apply(shown.model()))));
  }

  private void withPictures(String title, Consumer<ModelPictures> action) {
    view.pictures()
        .ifPresentOrElse(
            action, () -> tell(title, "There is nothing to save yet. Press Start first."));
  }

  private static JButton button(String name, String text, String tip, Runnable action) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    button.setMargin(NARROW);
    button.addActionListener(e -> action.run());
    return button;
  }

  private void savePicture() {
    Optional<Callable<Sheet>> artist = view.picture(PAGE);
    if (artist.isEmpty()) {
      tell("Save picture", "There is nothing to save in the view " + view.shownView() + ".");
      return;
    }
    save(
        view.shownView().toLowerCase(Locale.ROOT),
        file -> write(artist.get().call(), file),
        "png",
        "svg");
  }

  private void tell(String title, String message) {
    JOptionPane.showMessageDialog(parent, message, title, JOptionPane.INFORMATION_MESSAGE);
  }

  private static List<Path> write(Sheet sheet, Path file) throws IOException {
    if (SaveDialog.hasExtension(file, "svg")) {
      SvgFile.save(sheet, file);
    } else {
      PngFile.save(sheet.image(), file);
    }
    return List.of(file);
  }

  private void saveTraining(ModelPictures shown, Optional<TrainingHistory> watched) {
    if (watched.isEmpty()) {
      tell(
          "Save training",
          "This tab did not watch the training. Train again while it is open, then save.");
      return;
    }
    List<float[][]> frames = watched.get().frames();
    save(
        "training",
        file -> {
          GifFile.save(film(shown, frames), MILLIS_PER_PICTURE, file);
          return List.of(file);
        },
        "gif");
  }

  private static List<Sheet> film(ModelPictures shown, List<float[][]> frames) {
    List<Sheet> sheets = new ArrayList<>();
    for (float[][] masks : frames) {
      sheets.add(shown.withMasks(masks).masks(PAGE));
    }
    sheets.add(shown.masks(PAGE));
    return sheets;
  }

  private void saveTables(ModelPictures shown) {
    save(
        "meta-clusters",
        file -> {
          StringBuilder masks = new StringBuilder();
          ModelCsv.masks(shown.model(), masks);
          StringBuilder centres = new StringBuilder();
          ModelCsv.centres(shown.model(), centres);
          List<Path> files = List.of(beside(file, "-masks.csv"), beside(file, "-centres.csv"));
          AtomicFile.save(files.get(0), masks.toString());
          AtomicFile.save(files.get(1), centres.toString());
          return files;
        },
        "csv");
  }

  /** Such as {@code iris-masks.csv} beside {@code iris.csv}. */
  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.csv$", "") + ending);
  }

  /** Asks for a file and writes it in the background. */
  private void save(String name, FileWriter writer, String... extensions) {
    dialog
        .ask(parent, name, extensions)
        .ifPresent(file -> task.run(
            () -> writer.write(file).stream()
                .map(written -> written.getFileName().toString())
                .collect(Collectors.joining(" and ", "Wrote ", "")),
            status));
  }
}
