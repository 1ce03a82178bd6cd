package metaclustering.cli.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.file.SavedFile;
import weka.clusterers.MetaClusterer;
import weka.clusterers.PlainModel;

/** Reads saved clusterers. */
public final class ModelFile {

  /** What a command's help says of such a file. */
  public static final String DESCRIPTION =
      "A trained MetaClusterer, saved by train --save or by Weka, or exported to a .json file.";

  private ModelFile() {}

  /**
   * A trained clusterer, from JSON if the file's name ends in {@code .json}.
   *
   * @throws IOException naming the file if it cannot be read or holds something else
   */
  public static MetaClusterer read(Path file) throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
      return PlainModel.read(file);
    }
    if (SavedFile.read(file) instanceof MetaClusterer clusterer && clusterer.isBuilt()) {
      return clusterer;
    }
    throw new IOException(file + ": not a trained MetaClusterer");
  }
}
