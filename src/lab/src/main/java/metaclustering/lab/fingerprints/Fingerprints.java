package metaclustering.lab.fingerprints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Hashes of what models answer, for many combinations of tables, options, seeds and threads. Two
 * versions of the program that give the same hashes give the same models bit for bit. Hashes of
 * different processors may differ, since native code does.
 */
public final class Fingerprints {

  private Fingerprints() {}

  /**
   * Trains all combinations whose name matches.
   *
   * @param folder the folder of the test data
   * @param wanted a regular expression that is found in the names to run
   * @param listener receives the name and the hash of each combination when it is done
   * @throws IllegalStateException naming the combination that failed, or whose model differs from the
   *     same obtained in another way
   */
  public static void take(Path folder, Pattern wanted, BiConsumer<String, String> listener)
      throws IOException {
    Path scratch = Files.createTempDirectory("fingerprints");
    try {
      new Combinations(new Experiments(new Tables(folder), wanted, scratch, listener)).run();
    } finally {
      delete(scratch);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /**
   * Fingerprints that were written before, by name.
   *
   * @param lines of a name, a tab and a hash
   */
  public static Map<String, String> read(List<String> lines) {
    Map<String, String> hashes = new LinkedHashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 2) {
        throw new IllegalArgumentException(
            "'" + line + "' is not a name, a tab and a hash of the command fingerprints");
      }
      hashes.put(cells[0], cells[1]);
    }
    return hashes;
  }
}
