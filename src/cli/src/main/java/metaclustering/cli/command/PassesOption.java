package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.cli.rows.DataFile;
import picocli.CommandLine.Option;

/** The option by which a file is read in passes, which is so anyway if it does not fit into memory. */
final class PassesOption {

  private static final int SHARE_OF_HEAP = 2;

  @Option(
      names = "--in-passes",
      description =
          "Read the file again for each pass instead of keeping its rows in memory: ARFF, CSV"
              + " and others that Weka reads row by row. So it is anyway if an ARFF or CSV file is larger"
              + " than half of the memory that Java may use (java -Xmx). Texts that are no nominal values are then"
              + " left out of rows that are written.")
  private boolean wanted;

  boolean applies(Path file) throws IOException {
    return wanted
        || (DataFile.isReadInPasses(file)
            && Files.isRegularFile(file)
            && Files.size(file) > Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  String notice(Path file) {
    return wanted
        ? "reading " + file + " in passes"
        : String.format(
            Locale.ROOT,
            "reading %s in passes, as it is larger than half of Java's memory (%d MiB)",
            file,
            Runtime.getRuntime().maxMemory() >> 20);
  }
}
