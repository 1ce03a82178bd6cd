package metaclustering.lab.features;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import metaclustering.cli.comparison.Figure;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Result;
import metaclustering.cli.comparison.Significance;
import metaclustering.cli.comparison.Significance.Paired;
import metaclustering.lab.report.Ranking;

/** Features before classifiers on the same folds of the same tables. Immutable. */
public record FeatureStudy(
    List<String> tables,
    List<String> classifiers,
    List<Representation> features,
    List<Result> results) {

  public FeatureStudy {
    tables = List.copyOf(tables);
    classifiers = List.copyOf(classifiers);
    features = List.copyOf(features);
    results = List.copyOf(results);
  }

  /** A difference of mean accuracy on one table. */
  record Difference(String table, double value) {}

  private Optional<Result> find(String table, String classifier, Representation of) {
    return Significance.find(results, table, classifier, of);
  }

  /** NaN if it failed. */
  double accuracy(String table, String classifier, Representation of) {
    return find(table, classifier, of).map(r -> r.get(Figure.ACCURACY)).orElse(Double.NaN);
  }

  /** The mean over the tables on which it did not fail. */
  double mean(String classifier, Representation of, Figure figure) {
    return tables.stream()
        .flatMap(table -> find(table, classifier, of).stream())
        .mapToDouble(result -> result.get(figure))
        .filter(x -> !Double.isNaN(x))
        .average()
        .orElse(Double.NaN);
  }

  /** To the attributes as they are, on the tables on which neither failed, the worst first. */
  List<Difference> differences(String classifier, Representation of) {
    return tables.stream()
        .map(table -> new Difference(
            table,
            accuracy(table, classifier, of) - accuracy(table, classifier, Representation.RAW)))
        .filter(d -> !Double.isNaN(d.value()))
        .sorted(Comparator.comparingDouble(Difference::value))
        .toList();
  }

  /** On how many tables the corrected t-test finds features better (1) or worse (-1) than raw. */
  long significant(String classifier, Representation of, int sign) {
    return tables.stream()
        .filter(
            table -> test(table, classifier, of).filter(t -> t.sign() == sign).isPresent())
        .count();
  }

  private Optional<Paired> test(String table, String classifier, Representation of) {
    return find(table, classifier, of)
        .flatMap(result ->
            find(table, classifier, Representation.RAW).flatMap(raw -> Paired.of(result, raw)));
  }

  /** Ranks by accuracy; a failure has the worst rank. */
  Ranking ranking(String classifier) {
    double[][] values = tables.stream()
        .map(table -> features.stream()
            .flatMapToDouble(of -> DoubleStream.of(accuracy(table, classifier, of)))
            .toArray())
        .toArray(double[][]::new);
    return Ranking.of(features.stream().map(Representation::label).toList(), values);
  }

  /** What failed, in lines for people. */
  List<String> failures() {
    return results.stream()
        .filter(result -> !result.succeeded())
        .filter(result -> features.contains(result.representation()))
        .collect(Collectors.groupingBy(
            result -> result.name() + ", " + result.scheme() + ": " + result.failure(),
            TreeMap::new,
            Collectors.mapping(Result::dataSet, Collectors.joining(", "))))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
        .toList();
  }
}
