package metaclustering.lab.clusterers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaclustering.file.AtomicFile;

/** Results of clusterers on tables, kept in a file so that a study can be stopped and go on. */
public final class Results {

  private final List<Result> results = new ArrayList<>();
  private final Path file;

  /** Those that the file has already. */
  public Results(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      Files.readAllLines(file).stream().map(Result::parse).forEach(results::add);
    }
  }

  /** Keeps a result, in the file too. */
  public void add(Result result) throws IOException {
    results.add(result);
    StringBuilder text = new StringBuilder();
    results.forEach(each -> text.append(each.line()).append('\n'));
    AtomicFile.save(file, text.toString());
  }

  public Optional<Result> find(String table, String clusterer, int seed) {
    return results.stream()
        .filter(r -> r.table().equals(table) && r.clusterer().equals(clusterer))
        .filter(r -> r.seed() == seed)
        .findFirst();
  }

  /** Those of some tables, clusterers and seeds from 1 on, which are all there. */
  public Comparison comparison(List<String> tables, List<String> clusterers, int seeds) {
    List<Result> chosen = results.stream()
        .filter(r -> tables.contains(r.table()) && clusterers.contains(r.clusterer()))
        .filter(r -> r.seed() <= seeds)
        .toList();
    return new Comparison(tables, clusterers, chosen);
  }
}
