package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
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

/** Buttons that save what is shown. */
final class SaveButtons {

  private static final Dimension PAGE = new Dimension(1000, 700);
  private static final int MILLIS_PER_PICTURE = 120;

  private final Component parent;
  private final Supplier<Optional<ModelPictures>> pictures;
  private final Supplier<Optional<TrainingHistory>> history;
  private final SaveDialog dialog = new SaveDialog();
  private final LatestTask task;

  /** Writes a file, not in the event thread. */
  @FunctionalInterface
  private interface FileWriter {
    void write(Path file) throws IOException;
  }

  /**
   * @param parent of dialogs
   * @param pictures of the model that is shown, if any
   * @param history of its training, if it was watched
   */
  SaveButtons(
      Component parent,
      Supplier<Optional<ModelPictures>> pictures,
      Supplier<Optional<TrainingHistory>> history) {
    this.parent = parent;
    this.pictures = pictures;
    this.history = history;
    this.task = new LatestTask(parent, "Save");
  }

  List<JButton> buttons() {
    JButton picture = button(
        "savePicture",
        "Save picture...",
        "Saves the masks, the centres or the sizes as PNG or SVG");
    picture.addActionListener(e -> pictureMenu().show(picture, 0, picture.getHeight()));
    JButton training = button(
        "saveTraining", "Save training...", "Saves the masks during the training as animated GIF");
    training.addActionListener(e -> pictures.get().ifPresent(this::saveTraining));
    JButton tables =
        button("saveTables", "Save tables...", "Saves the masks and the centres as two CSV files");
    tables.addActionListener(e -> pictures.get().ifPresent(this::saveTables));
    return List.of(picture, training, tables);
  }

  private static JButton button(String name, String text, String tip) {
    JButton button = new JButton(text);
    button.setName(name);
    button.setToolTipText(tip);
    return button;
  }

  private JPopupMenu pictureMenu() {
    JPopupMenu menu = new JPopupMenu();
    menu.add(item("Masks", "masks", ModelPictures::masks));
    menu.add(item("Centres", "centres", ModelPictures::centres));
    menu.add(item("Sizes", "sizes", ModelPictures::sizes));
    return menu;
  }

  private JMenuItem item(
      String title, String name, BiFunction<ModelPictures, Dimension, Sheet> artist) {
    Consumer<ModelPictures> save =
        shown -> save(name, file -> write(artist.apply(shown, PAGE), file), "png", "svg");
    JMenuItem item = new JMenuItem(title);
    item.addActionListener(e -> pictures.get().ifPresent(save));
    return item;
  }

  private static void write(Sheet sheet, Path file) throws IOException {
    if (SaveDialog.hasExtension(file, "svg")) {
      SvgFile.save(sheet, file);
    } else {
      PngFile.save(sheet.image(), file);
    }
  }

  private void saveTraining(ModelPictures shown) {
    Optional<TrainingHistory> watched = history.get();
    if (watched.isEmpty()) {
      JOptionPane.showMessageDialog(
          parent,
          "This tab did not watch the training. Train again while it is open, then save.",
          "Save training",
          JOptionPane.INFORMATION_MESSAGE);
      return;
    }
    List<float[][]> frames = watched.get().frames();
    save("training", file -> GifFile.save(film(shown, frames), MILLIS_PER_PICTURE, file), "gif");
  }

  private static List<Sheet> film(ModelPictures shown, List<float[][]> frames) {
    List<Sheet> sheets = new ArrayList<>();
    for (float[][] masks : frames) {
      MetaClusterModel then = shown.model().withMasks(masks);
      sheets.add(new ModelPictures(then, shown.shape()).masks(PAGE));
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
          AtomicFile.save(beside(file, "-masks.csv"), masks.toString());
          StringBuilder centres = new StringBuilder();
          ModelCsv.centres(shown.model(), centres);
          AtomicFile.save(beside(file, "-centres.csv"), centres.toString());
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
            () -> {
              writer.write(file);
              return file;
            },
            written -> {}));
  }
}
