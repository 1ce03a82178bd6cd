package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Dimension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import javax.swing.filechooser.FileNameExtensionFilter;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelCsv;
import metaclustering.picture.file.GifFile;
import metaclustering.picture.file.PngFile;
import metaclustering.picture.file.SvgFile;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.ErrorDialog;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.training.TrainingHistory;
import weka.gui.metaclustering.view.ModelPictures;

/** Buttons that write what is shown into files. */
final class SaveButtons {

  private static final Dimension PAGE = new Dimension(1000, 700);
  private static final int MILLIS_PER_PICTURE = 120;

  private final Component parent;
  private final Supplier<Optional<ModelPictures>> look;
  private final Supplier<Optional<TrainingHistory>> recording;
  private final JFileChooser chooser = new JFileChooser();
  private final LatestTask work;

  /** Writes a file, not in the event thread. */
  @FunctionalInterface
  private interface Writing {
    void to(Path file) throws IOException;
  }

  /**
   * @param parent of dialogs
   * @param look what is shown, if anything
   * @param recording of the training of what is shown, if it was watched
   */
  SaveButtons(
      Component parent,
      Supplier<Optional<ModelPictures>> look,
      Supplier<Optional<TrainingHistory>> recording) {
    this.parent = parent;
    this.look = look;
    this.recording = recording;
    this.work = new LatestTask(e -> ErrorDialog.error(parent, "Save", e));
  }

  List<JButton> buttons() {
    JButton picture = new JButton("Save picture...");
    picture.setName("savePicture");
    picture.setToolTipText("Saves the masks, the centres or the sizes as PNG or SVG");
    picture.addActionListener(e -> pictures().show(picture, 0, picture.getHeight()));
    JButton training = new JButton("Save training...");
    training.setName("saveTraining");
    training.setToolTipText("Saves how the masks formed as an animated GIF");
    training.addActionListener(e -> look.get().ifPresent(this::saveTraining));
    JButton tables = new JButton("Save tables...");
    tables.setName("saveTables");
    tables.setToolTipText("Saves the masks and the centres as two CSV files");
    tables.addActionListener(e -> look.get().ifPresent(this::saveTables));
    return List.of(picture, training, tables);
  }

  private JPopupMenu pictures() {
    JPopupMenu menu = new JPopupMenu();
    menu.add(item("Masks", "masks", l -> l.masks(PAGE)));
    menu.add(item("Centres", "centres", l -> l.centres(PAGE)));
    menu.add(item("Sizes", "sizes", l -> l.sizes(PAGE)));
    return menu;
  }

  private JMenuItem item(
      String title, String name, java.util.function.Function<ModelPictures, Sheet> artist) {
    JMenuItem item = new JMenuItem(title);
    item.addActionListener(e -> look.get()
        .ifPresent(l -> save(
            name,
            file -> {
              Sheet sheet = artist.apply(l);
              if (isSvg(file)) {
                SvgFile.save(sheet, file);
              } else {
                PngFile.save(sheet.image(), file);
              }
            },
            "png",
            "svg")));
    return item;
  }

  private static boolean isSvg(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private void saveTraining(ModelPictures shown) {
    Optional<TrainingHistory> seen = recording.get();
    if (seen.isEmpty()) {
      JOptionPane.showMessageDialog(
          parent,
          "This training was not watched. Train again while this tab is there, then save it.",
          "Save training",
          JOptionPane.INFORMATION_MESSAGE);
      return;
    }
    List<TrainingHistory.Frame> frames = seen.get().frames();
    save("training", file -> GifFile.save(film(shown, frames), MILLIS_PER_PICTURE, file), "gif");
  }

  private static List<Sheet> film(ModelPictures shown, List<TrainingHistory.Frame> frames) {
    List<Sheet> sheets = new ArrayList<>();
    for (TrainingHistory.Frame frame : frames) {
      MetaClusterModel then = shown.model().withMasks(frame.masks());
      sheets.add(new ModelPictures(then, shown.shape()).masks(PAGE));
    }
    sheets.add(shown.masks(PAGE));
    return sheets;
  }

  private void saveTables(ModelPictures shown) {
    save(
        "meta-clusters",
        file -> {
          write(with(file, "-masks.csv"), out -> ModelCsv.masks(shown.model(), out));
          write(with(file, "-centres.csv"), out -> ModelCsv.centres(shown.model(), out));
        },
        "csv");
  }

  /** Such as {@code iris-masks.csv} beside {@code iris.csv}. */
  private static Path with(Path file, String ending) {
    return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.csv$", "") + ending);
  }

  @FunctionalInterface
  private interface Table {
    void appendTo(Appendable out) throws IOException;
  }

  private static void write(Path file, Table table) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      table.appendTo(out);
    }
  }

  /**
   * Asks for a file and writes it in the background.
   *
   * @param extensions the kinds of file that can be written, the usual one first
   */
  private void save(String name, Writing writing, String... extensions) {
    chooser.resetChoosableFileFilters();
    chooser.setAcceptAllFileFilterUsed(false);
    for (String extension : extensions) {
      chooser.addChoosableFileFilter(new FileNameExtensionFilter(
          extension.toUpperCase(Locale.ROOT) + " (*." + extension + ")", extension));
    }
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    chooser.setSelectedFile(chooser
        .getCurrentDirectory()
        .toPath()
        .resolve(name + "." + extensions[0])
        .toFile());
    if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    Path file = withExtension(chooser.getSelectedFile().toPath(), extensions);
    work.run(
        () -> {
          try {
            writing.to(file);
          } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
          }
          return file;
        },
        written -> {});
  }

  /** The file, with the extension of the chosen kind if it has none that can be written. */
  private Path withExtension(Path file, String... extensions) {
    for (String extension : extensions) {
      if (file.toString().toLowerCase(Locale.ROOT).endsWith("." + extension)) {
        return file;
      }
    }
    String chosen = ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
    return file.resolveSibling(file.getFileName() + "." + chosen);
  }
}
