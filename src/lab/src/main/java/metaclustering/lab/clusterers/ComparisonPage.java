package metaclustering.lab.clusterers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.report.RankDiagram;
import metaclustering.lab.report.Ranking;
import metaclustering.picture.layout.Sheet;

/** A comparison as a page in Markdown, with its picture. */
public final class ComparisonPage {

  private static final String INTRODUCTION = """
      # Clusterers side by side

      Every clusterer is told the number of classes of a table, but not the classes, and its clusters are
      compared with them, on %d tables with %s:

          src/lab/run clusterers FOLDER --seeds %d --shapes

      The adjusted Rand index (ARI) and the adjusted mutual information (AMI) are 1 if the clusters are the
      classes, and 0 for agreement by chance. The silhouette does not know the classes: it is 1 for clusters
      that are far apart. All other options are the defaults; `-final` is how MetaClusterer finds clusters,
      without it MetaClusterer chooses. `EM -N -1` and `MetaClusterer -N 0` choose the number of clusters
      themselves. As their time grows too fast, two are trained on random rows and
      assign all: %s.
      """;

  private static final String RANKS = """

      ## Ranks

      Ranks by ARI, averaged over the tables; a failure has the worst rank. Friedman test (with the
      correction of Iman and Davenport): p = %s. Nemenyi: at level 0.05, two mean ranks differ if they are
      more than %.2f apart (Demšar, JMLR 7, 2006); bars join those that do not.

      ![Mean ranks](%s)

      """;

  private static final String SHAPES = """

      ## Shapes

      ![Clusters of points of the plane](%s)
      """;

  private final Comparison comparison;
  private final Ranking ranking;

  public ComparisonPage(Comparison comparison) {
    this.comparison = comparison;
    this.ranking = comparison.ranking();
  }

  /** The ranks. */
  public Sheet picture() {
    return Sheet.titled("Mean rank by the adjusted Rand index, 1 is best")
        .add(new RankDiagram(ranking));
  }

  /**
   * The page.
   *
   * @param seeds of every clusterer and table
   * @param picture name of the file of the ranks
   * @param shapes name of the file of shapes of the plane; empty for none
   */
  public String markdown(int seeds, String picture, String shapes) {
    String each = seeds == 1 ? "one seed" : seeds + " seeds each";
    String p = ranking.p() < 0.001
        ? String.format(Locale.ROOT, "%.1e", ranking.p())
        : String.format(Locale.ROOT, "%.3f", ranking.p());
    return String.format(
            Locale.ROOT, INTRODUCTION, comparison.tables().size(), each, seeds, samples())
        + String.format(Locale.ROOT, RANKS, p, ranking.criticalDifference(), picture)
        + means()
        + failures()
        + (shapes.isEmpty() ? "" : String.format(Locale.ROOT, SHAPES, shapes))
        + "\n## Adjusted Rand index\n\n"
        + byTable(Score.ARI)
        + "\n## Adjusted mutual information\n\n"
        + byTable(Score.AMI);
  }

  private static String samples() {
    return Contender.ALL.stream()
        .filter(c -> c.maxRows() < Contender.ALL_ROWS)
        .map(c -> String.format(Locale.ROOT, "`%s` on at most %,d", c.name(), c.maxRows()))
        .collect(Collectors.joining(", "));
  }

  private String means() {
    List<Score> scores = List.of(Score.values());
    StringBuilder text = new StringBuilder(
        head(Stream.concat(Stream.of("mean rank"), scores.stream().map(Score::label))));
    for (int i = 0; i < comparison.clusterers().size(); i++) {
      String name = comparison.clusterers().get(i);
      String rank = String.format(Locale.ROOT, "%.2f", ranking.meanRanks()[i]);
      text.append(line(
          name,
          Stream.concat(
              Stream.of(rank),
              scores.stream().map(score -> score.text(comparison.mean(name, score))))));
    }
    return text.toString();
  }

  private String byTable(Score score) {
    List<String> names = comparison.clusterers();
    StringBuilder text = new StringBuilder(head(names.stream()));
    for (String table : comparison.tables()) {
      text.append(line(
          table, names.stream().map(name -> score.text(comparison.mean(table, name, score)))));
    }
    return text.append(line(
            "**mean**", names.stream().map(name -> score.text(comparison.mean(name, score)))))
        .toString();
  }

  private static String head(Stream<String> columns) {
    List<String> all = Stream.concat(Stream.of(""), columns).toList();
    return Markdown.head(all, IntStream.range(1, all.size()).toArray()) + "\n";
  }

  private static String line(String first, Stream<String> cells) {
    return Markdown.line(first, cells.toList()) + "\n";
  }

  private String failures() {
    String lines = comparison.failures().stream()
        .map(r -> "- " + r.clusterer() + " on " + r.table() + ": " + r.failure() + "\n")
        .collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\nFailures, shown as - and left out of means:\n\n" + lines;
  }
}
