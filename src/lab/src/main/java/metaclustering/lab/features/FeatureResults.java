package metaclustering.lab.features;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import metaclustering.cli.comparison.Figure;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Result;
import metaclustering.lab.report.ResultFile;

/** Results on tables, kept in a file so that a study can be stopped and go on. */
public final class FeatureResults {

  private static final String SEPARATOR = "\t";
  private static final List<Figure> FIGURES =
      List.of(Figure.ACCURACY, Figure.UNITS, Figure.TRAIN_SECONDS);

  private final ResultFile<Result> results;

  /** Those that the file has already. */
  public FeatureResults(Path file) throws IOException {
    this.results = new ResultFile<>(file, FeatureResults::parse, FeatureResults::line);
  }

  /** Those of some tables and classifiers. */
  public List<Result> of(List<String> tables, List<String> classifiers) {
    return results.all().stream()
        .filter(r -> tables.contains(r.dataSet()) && classifiers.contains(r.scheme()))
        .toList();
  }

  /** Keeps a result, in the file too. */
  public void add(Result result) throws IOException {
    results.add(result);
  }

  private static String line(Result result) {
    String accuracies =
        result.foldAccuracies().stream().map(String::valueOf).collect(Collectors.joining(","));
    String figures = FIGURES.stream()
        .map(figure -> String.valueOf(result.get(figure)))
        .collect(Collectors.joining(SEPARATOR));
    return String.join(
        SEPARATOR,
        result.dataSet(),
        result.scheme(),
        result.name(),
        "" + result.folds(),
        accuracies,
        figures,
        result.failure());
  }

  private static Result parse(String line) {
    String[] cells = line.split(SEPARATOR, -1);
    List<Double> accuracies = cells[4].isEmpty()
        ? List.of()
        : Arrays.stream(cells[4].split(",")).map(Double::valueOf).toList();
    Map<Figure, Double> figures = new EnumMap<>(Figure.class);
    for (int f = 0; f < FIGURES.size(); f++) {
      figures.put(FIGURES.get(f), Double.valueOf(cells[5 + f]));
    }
    Representation representation = Representation.ALL.stream()
        .filter(r -> r.label().equals(cells[2]))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no features are called " + cells[2]));
    return new Result(
        cells[0],
        cells[1],
        representation,
        Integer.parseInt(cells[3]),
        accuracies,
        figures,
        cells[5 + FIGURES.size()]);
  }
}
