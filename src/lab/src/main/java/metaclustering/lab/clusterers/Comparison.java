package metaclustering.lab.clusterers;

import java.util.List;
import java.util.stream.Stream;
import metaclustering.lab.report.Ranking;

/** Clusterers on the same tables with the same seeds. Immutable. */
public record Comparison(List<String> tables, List<String> clusterers, List<Result> results) {

  public Comparison {
    tables = List.copyOf(tables);
    clusterers = List.copyOf(clusterers);
    results = List.copyOf(results);
  }

  private Stream<Result> of(String table, String clusterer) {
    return results.stream().filter(r -> r.table().equals(table) && r.clusterer().equals(clusterer));
  }

  /** Mean over the seeds; NaN if the clusterer failed with any. */
  double mean(String table, String clusterer, Score score) {
    boolean failed = of(table, clusterer).anyMatch(Result::failed);
    return failed ? Double.NaN : average(of(table, clusterer).map(r -> r.get(score)));
  }

  /** Mean over the tables on which the clusterer did not fail. */
  double mean(String clusterer, Score score) {
    return average(tables.stream().map(table -> mean(table, clusterer, score)));
  }

  /** Of those that are numbers. */
  private static double average(Stream<Double> values) {
    return values
        .mapToDouble(Double::doubleValue)
        .filter(x -> !Double.isNaN(x))
        .average()
        .orElse(Double.NaN);
  }

  /** One for each table and clusterer that failed. */
  List<Result> failures() {
    return tables.stream()
        .flatMap(table ->
            clusterers.stream().flatMap(c -> of(table, c).filter(Result::failed).limit(1)))
        .toList();
  }

  /** The clusterers' ranks by the adjusted Rand index; a failure has the worst rank. */
  public Ranking ranking() {
    double[][] values = tables.stream()
        .map(t -> clusterers.stream().mapToDouble(c -> mean(t, c, Score.ARI)).toArray())
        .toArray(double[][]::new);
    return Ranking.of(clusterers, values);
  }
}
