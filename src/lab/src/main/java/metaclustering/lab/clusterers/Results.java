package metaclustering.lab.clusterers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metaclustering.lab.report.ResultFile;

/** Results of clusterers on tables, kept in a file so that a study can be stopped and go on. */
public final class Results {

  private final ResultFile<Result> results;

  /** Those that the file has already. */
  public Results(Path file) throws IOException {
    this.results = new ResultFile<>(file, Result::parse, Result::line);
  }

  /** Keeps a result, in the file too. */
  public void add(Result result) throws IOException {
    results.add(result);
  }

  public Optional<Result> find(String table, String clusterer, int seed) {
    return results.all().stream()
        .filter(r -> r.table().equals(table) && r.clusterer().equals(clusterer))
        .filter(r -> r.seed() == seed)
        .findFirst();
  }

  /** Those of some tables, clusterers and seeds from 1 on, which are all there. */
  public Comparison comparison(List<String> tables, List<String> clusterers, int seeds) {
    List<Result> chosen = results.all().stream()
        .filter(r -> tables.contains(r.table()) && clusterers.contains(r.clusterer()))
        .filter(r -> r.seed() <= seeds)
        .toList();
    return new Comparison(tables, clusterers, chosen);
  }
}
