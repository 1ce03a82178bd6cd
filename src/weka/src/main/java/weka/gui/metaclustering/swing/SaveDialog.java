package weka.gui.metaclustering.swing;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to save; remembers the folder. */
public final class SaveDialog {

  private final JFileChooser chooser = new JFileChooser();

  /**
   * Asks for a file.
   *
   * @param name proposed, without its extension
   * @param extensions the kinds of file that can be written, the default first
   * @return the file, with the extension of the chosen kind unless it has one of the extensions;
   *     empty if the dialog was cancelled
   */
  public Optional<Path> ask(Component parent, String name, String... extensions) {
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
    return chooser.showSaveDialog(parent) == JFileChooser.APPROVE_OPTION
        ? Optional.of(withExtension(chooser.getSelectedFile().toPath(), extensions))
        : Optional.empty();
  }

  private Path withExtension(Path file, String... extensions) {
    if (Arrays.stream(extensions).anyMatch(extension -> hasExtension(file, extension))) {
      return file;
    }
    String chosen = ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
    return file.resolveSibling(file.getFileName() + "." + chosen);
  }

  /** Whether a file's name ends with an extension, in upper or lower case. */
  public static boolean hasExtension(Path file, String extension) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith("." + extension);
  }
}
