package weka.clusterers.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.file.AtomicFile;
import weka.core.Instances;
import weka.core.converters.ArffSaver;

/** Writes rows as CSV or ARFF, by the name of the file. */
public final class RowsFile {

  static final int DECIMALS = 12;

  private RowsFile() {}

  /** Whether the name of a file is that of a CSV or ARFF file. */
  public static boolean canWrite(Path file) {
    return endsIn(file, ".csv") || endsIn(file, ".arff");
  }

  private static boolean endsIn(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Writes rows as CSV if the file's name ends so, else as ARFF; see {@link AtomicFile#save}. */
  public static void write(Path file, Instances rows) throws IOException {
    if (endsIn(file, ".csv")) {
      AtomicFile.save(file, out -> CsvRows.write(rows, out));
      return;
    }
    ArffSaver saver = new ArffSaver();
    saver.setMaxDecimalPlaces(DECIMALS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(); // Weka closes what it writes to
    saver.setInstances(rows);
    saver.setDestination(bytes);
    saver.writeBatch();
    AtomicFile.save(file, bytes::writeTo);
  }
}
