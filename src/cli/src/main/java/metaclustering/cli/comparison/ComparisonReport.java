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

  private final List<Table> tables = new ArrayList<>();

  /** The tables of what is finished. */
  public ComparisonReport(Comparison comparison) {
    List<ClassifierCell> cells = comparison.cells();
    if (!cells.isEmpty()) {
      tables.add(classifiers(cells, comparison.settings()));
    }
    Table wilcoxon = wilcoxon(cells);
    if (!wilcoxon.content().rows().isEmpty()) {
      tables.add(wilcoxon);
    }
    if (!comparison.clusterings().isEmpty()) {
      tables.add(clusterings(comparison.clusterings()));
    }
  }

  private static Table classifiers(List<ClassifierCell> cells, ComparisonSettings settings) {
    List<List<String>> rows = new ArrayList<>();
    for (ClassifierCell cell : cells) {
      Optional<Paired> againstRaw = cell.representation() == Representation.RAW
          ? Optional.empty()
          : Significance.find(cells, cell.dataSet(), cell.classifier(), Representation.RAW)
              .flatMap(raw -> Paired.of(cell, raw));
      rows.add(List.of(
          cell.dataSet(),
          cell.classifier(),
          cell.representation().label(),
          number(4, cell.accuracy()),
          againstRaw.map(test -> word(test.sign())).orElse(""),
          againstRaw.map(test -> number(4, test.p())).orElse(""),
          number(4, cell.kappa()),
          number(4, cell.auc()),
          number(1, cell.units()),
          number(4, cell.trainSeconds()),
          number(4, cell.predictSeconds()),
          cell.failure()));
    }
    String title = String.format(
        Locale.ROOT,
        "Classifiers: M = %d, K = %d, %s, seed %d; against raw: corrected t-test, level %.2f;"
            + " seconds a fold",
        settings.metaClusters(),
        settings.clusters(),
        runs(cells, settings),
        settings.seed(),
        Significance.LEVEL);
    return new Table(
        CLASSIFIERS,
        title,
        new TextTable(
            List.of(
                "data set",
                "classifier",
                "representation",
                "accuracy",
                "against raw",
                "p",
                "kappa",
                "AUC",
                "units",
                "train s",
                "predict s",
                "failure"),
            rows));
  }

  private static String runs(List<ClassifierCell> cells, ComparisonSettings settings) {
    boolean heldOut = cells.stream().allMatch(cell -> cell.folds() < 2);
    return settings.runs() + " x " + (heldOut ? "held-out rows" : settings.folds() + " folds");
  }

  private static String word(int sign) {
    return sign > 0 ? "better" : sign < 0 ? "worse" : "same";
  }

  private static Table wilcoxon(List<ClassifierCell> cells) {
    List<List<String>> rows = new ArrayList<>();
    for (String classifier :
        cells.stream().map(ClassifierCell::classifier).distinct().toList()) {
      for (Representation other : Representation.values()) {
        if (other != Representation.CODES) {
          Wilcoxon.of(cells, classifier, other)
              .ifPresent(test -> rows.add(List.of(
                  classifier,
                  other.label(),
                  "" + test.wins(),
                  "" + test.ties(),
                  "" + test.losses(),
                  number(4, test.p()))));
        }
      }
    }
    return new Table(
        WILCOXON,
        "Accuracy of codes against another representation, over all data sets: Wilcoxon signed"
            + " ranks",
        new TextTable(List.of("classifier", "codes against", "wins", "ties", "losses", "p"), rows));
  }

  private static Table clusterings(List<ClusteringCell> cells) {
    return new Table(
        CLUSTERINGS,
        "Clusters against classes: as many clusters as classes, which are hidden",
        new TextTable(
            List.of(
                "data set",
                "clusterer",
                "ARI",
                "NMI",
                "purity",
                "relative error",
                "seconds",
                "failure"),
            cells.stream()
                .map(cell -> List.of(
                    cell.dataSet(),
                    cell.clusterer(),
                    number(4, cell.ari()),
                    number(4, cell.nmi()),
                    number(4, cell.purity()),
                    number(4, cell.relativeError()),
                    number(4, cell.seconds()),
                    cell.failure()))
                .toList()));
  }

  private static String number(int digits, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** All tables in Markdown. */
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
