package metaclustering.cli.rows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.cli.output.ErrorText;
import metaclustering.progress.TrainingListener;
import weka.clusterers.passes.InstancePasses;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ArffLoader;
import weka.core.converters.CSVLoader;
import weka.core.converters.ConverterUtils;

/**
 * Files of rows. Weka's own {@code DataSource} is not used: it prints the stack traces of errors in a
 * file instead of throwing them.
 */
public final class DataFile {

  private DataFile() {}

  /**
   * All rows of an ARFF file (zipped or not), a CSV file or another that Weka has a converter for.
   *
   * @throws IOException naming the file if it is missing, of an unknown kind, damaged or without rows
   */
  public static Instances read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new FileNotFoundException(file + ": no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": not a file");
    }
    Instances rows;
    try {
      AbstractFileLoader loader = loader(file);
      loader.setSource(file.toFile());
      rows = loader.getDataSet();
    } catch (IOException | RuntimeException e) {
      throw new IOException("cannot read " + file + ": " + ErrorText.oneLine(e), e);
    }
    if (rows == null || rows.isEmpty()) {
      throw new IOException(file + ": no rows");
    }
    return rows;
  }

  /** Whether a file is read in passes if it is large: an ARFF or a CSV file. */
  public static boolean isReadInPasses(Path file) {
    return endsIn(file, ".arff") || endsIn(file, ".arff.gz") || endsIn(file, ".csv");
  }

  /**
   * The rows of a file that does not fit into memory.
   *
   * @param listener is told how far it was read
   * @throws IOException naming the file if it is missing, damaged or not read row by row
   */
  public static InstancePasses passes(Path file, TrainingListener listener)
      throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      throw new FileNotFoundException(file + ": no such file");
    }
    return InstancePasses.of(file.toFile(), listener);
  }

  /** Weka takes a second to look up a file's converter, so the two common ones are named. */
  private static AbstractFileLoader loader(Path file) throws IOException {
    if (endsIn(file, ".arff") || endsIn(file, ".arff.gz")) {
      return new ArffLoader();
    }
    if (endsIn(file, ".csv")) {
      return new CSVLoader();
    }
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile(file.toFile());
    if (loader == null) {
      throw new IOException("Weka has no converter for files of this name");
    }
    return loader;
  }

  private static boolean endsIn(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
