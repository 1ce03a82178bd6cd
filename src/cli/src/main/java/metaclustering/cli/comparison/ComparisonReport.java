package metaclustering.cli.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import metaclustering.cli.comparison.Significance.Paired;
import metaclustering.cli.comparison.Significance.Wilcoxon;
import metaclustering.cli.output.TextTable;
import metaclustering.file.AtomicFile;

/** The results of a comparison so far, as tables. */
public final class ComparisonReport {

  /** A table with the name of its file and its title; unknown values are empty. */
  private record Table(String name, String title, TextTable content) {}

  private static final String CLASSIFIERS = "classifiers";
  private static final String WILCOXON = "wilcoxon";
  private static final String CLUSTERINGS = "clusterings";
  private static final List<String> NAMES = List.of(CLASSIFIERS, WILCOXON, CLUSTERINGS);

  private static final List<Figure> OF_CLASSIFIERS =
      List.of(Figure.KAPPA, Figure.AUC, Figure.UNITS, Figure.TRAIN_SECONDS, Figure.PREDICT_SECONDS);
  private static final List<Figure> OF_CLUSTERINGS =
      List.of(Figure.ARI, Figure.NMI, Figure.PURITY, Figure.RELATIVE_ERROR, Figure.SECONDS);

  private final List<Table> tables = new ArrayList<>();

  /** The tables of what is finished. */
  public ComparisonReport(Comparison comparison) {
    List<Result> results = comparison.classifications();
    if (!results.isEmpty()) {
      tables.add(classifiers(results, comparison.settings()));
    }
    Table wilcoxon = wilcoxon(results);
    if (!wilcoxon.content().rows().isEmpty()) {
      tables.add(wilcoxon);
    }
    if (!comparison.clusterings().isEmpty()) {
      tables.add(clusterings(comparison.clusterings()));
    }
  }

  private static Table classifiers(List<Result> results, ComparisonSettings settings) {
    String title = String.format(
        Locale.ROOT,
        "Classifiers: %s%s, seed %d; against raw: corrected t-test, level %.2f; seconds a fold",
        settings.isSizeChosen()
            ? "M = " + settings.metaClusters() + ", K = " + settings.clusters() + ", "
            : "",
        runs(results, settings),
        settings.seed(),
        Significance.LEVEL);
    List<String> header = new ArrayList<>(
        List.of("data set", "classifier", "representation", "accuracy", "against raw", "p"));
    OF_CLASSIFIERS.forEach(figure -> header.add(figure.title()));
    header.add("failure");
    return new Table(
        CLASSIFIERS,
        title,
        new TextTable(
            header, results.stream().map(result -> row(result, results)).toList()));
  }

  private static List<String> row(Result result, List<Result> all) {
    Optional<Paired> againstRaw = result.representation().equals(Representation.RAW)
        ? Optional.empty()
        : Significance.find(all, result.dataSet(), result.scheme(), Representation.RAW)
            .flatMap(raw -> Paired.of(result, raw));
    List<String> row = new ArrayList<>(List.of(
        result.dataSet(),
        result.scheme(),
        result.name(),
        text(result, Figure.ACCURACY),
        againstRaw.map(test -> word(test.sign())).orElse(""),
        againstRaw.map(test -> number(4, test.p())).orElse("")));
    OF_CLASSIFIERS.forEach(figure -> row.add(text(result, figure)));
    row.add(result.failure());
    return row;
  }

  private static String runs(List<Result> results, ComparisonSettings settings) {
    boolean heldOut = results.stream().allMatch(result -> result.folds() < 2);
    return settings.runs() + " x " + (heldOut ? "held-out rows" : settings.folds() + " folds");
  }

  private static String word(int sign) {
    return sign > 0 ? "better" : sign < 0 ? "worse" : "same";
  }

  private static Table wilcoxon(List<Result> results) {
    List<List<String>> rows = new ArrayList<>();
    for (String classifier : results.stream().map(Result::scheme).distinct().toList()) {
      for (Representation ours : List.of(Representation.CODES, Representation.CODES_AND_RAW)) {
        results.stream()
            .map(Result::representation)
            .filter(other -> !other.equals(ours))
            .distinct()
            .forEach(other -> Wilcoxon.of(results, classifier, ours, other)
                .ifPresent(test -> rows.add(List.of(
                    classifier,
                    ours.label(),
                    other.label(),
                    "" + test.wins(),
                    "" + test.ties(),
                    "" + test.losses(),
                    number(4, test.p())))));
      }
    }
    return new Table(
        WILCOXON,
        "Accuracy of codes against other features, over all data sets: Wilcoxon signed ranks",
        new TextTable(
            List.of("classifier", "features", "against", "wins", "ties", "losses", "p"), rows));
  }

  private static Table clusterings(List<Result> results) {
    List<String> header = new ArrayList<>(List.of("data set", "clusterer"));
    OF_CLUSTERINGS.forEach(figure -> header.add(figure.title()));
    header.add("failure");
    List<List<String>> rows = new ArrayList<>();
    for (Result result : results) {
      List<String> row = new ArrayList<>(List.of(result.dataSet(), result.scheme()));
      OF_CLUSTERINGS.forEach(figure -> row.add(text(result, figure)));
      row.add(result.failure());
      rows.add(row);
    }
    return new Table(
        CLUSTERINGS,
        "Clusters against classes: as many clusters as classes, which are hidden",
        new TextTable(header, rows));
  }

  private static String text(Result result, Figure figure) {
    return number(figure.decimals(), result.get(figure));
  }

  private static String number(int digits, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  public String markdown() {
    return tables.stream()
        .map(table -> "### " + table.title() + "\n\n" + table.content().markdown())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Writes {@code compare.md} and a CSV file for each table, over those that are there.
   *
   * @param folder made if it is missing
   */
  public void write(Path folder) throws IOException {
    AtomicFile.save(folder.resolve("compare.md"), markdown());
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name + ".csv")); // of an earlier comparison
    }
    for (Table table : tables) {
      AtomicFile.save(folder.resolve(table.name() + ".csv"), table.content().csv());
    }
  }
}
