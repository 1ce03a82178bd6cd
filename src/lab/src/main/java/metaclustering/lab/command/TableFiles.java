package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import weka.core.Instances;

/** The tables of a folder, ARFF files whose last attribute is a class. */
final class TableFiles {

  private final Map<String, Path> files = new TreeMap<>();

  /** Those whose names are meant. */
  TableFiles(Path folder, Predicate<String> isMeant) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().matches("(?i).*\\.arff(\\.gz)?"))
          .filter(file -> isMeant.test(name(file)))
          .forEach(file -> files.put(name(file), file));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.arff(\\.gz)?$", "");
  }

  /** The names without endings, sorted. */
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /** The rows that have a class. */
  Instances read(String name) throws IOException {
    Instances rows = DataFile.read(files.get(name));
    Classes.set(rows, Classes.LAST);
    rows.deleteWithMissingClass();
    return rows;
  }
}
