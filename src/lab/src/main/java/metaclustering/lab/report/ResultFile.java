package metaclustering.lab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaclustering.file.AtomicFile;

/**
 * Results that are kept in a file, a line each, so that a study can be stopped and go on.
 *
 * @param <R> a result
 */
public final class ResultFile<R> {

  private final List<R> results = new ArrayList<>();
  private final Path file;
  private final Function<R, String> line;

  /** Begins with the results that the file has already. */
  public ResultFile(Path file, Function<String, R> parse, Function<R, String> line)
      throws IOException {
    this.file = file;
    this.line = line;
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().map(parse).forEach(results::add);
    }
  }

  public List<R> all() {
    return Collections.unmodifiableList(results);
  }

  /** Keeps a result, in the file too. */
  public void add(R result) throws IOException {
    results.add(result);
    AtomicFile.save(
        file, results.stream().map(r -> line.apply(r) + "\n").collect(Collectors.joining()));
  }
}
