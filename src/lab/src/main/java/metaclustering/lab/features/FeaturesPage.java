package metaclustering.lab.features;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaclustering.cli.comparison.Figure;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Significance.Wilcoxon;
import metaclustering.lab.features.FeatureStudy.Difference;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.report.RankDiagram;
import metaclustering.lab.report.Ranking;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;

/** A study of features as a page in Markdown, with its picture. */
public final class FeaturesPage {

  private static final String INTRODUCTION = """
      # Codes as features

      What `MetaClusterMembership` gives without options (*codes*) and with `-keep` (*codes + raw*) before
      classifiers of Weka, beside other features of the same rows, on %d tables (%s; at most %,d random
      rows of each):

          src/lab/run features FOLDER --folds %d --runs %d --rows %d

      All features are learned inside the folds, from the training rows alone, by `FilteredClassifier`.
      *k-means* is the nearest centre of k-means (k-means++, then Lloyd's), one-hot, *random groups* the nearest
      centre in each of as many random groups of attributes as the codes have; with *+ raw*, it is how near
      each centre is (Coates, Ng and Lee 2011), beside the attributes. *PCA* are principal components,
      *intervals* ten equal intervals of each numeric attribute, *Fourier* random Fourier features (Rahimi and
      Recht 2007). All have as many units as the codes have centres, PCA at most as many as there are columns.
      Classifiers have Weka's options, but %s.
      """;

  private static final String READING = """

      *Difference* is that of the accuracy to the attributes as they are (*raw*), in the mean over the tables;
      *better* and *worse* count tables, in brackets those that Weka's corrected resampled t-test finds
      significant at level 0.05; then the table with the worst difference. *Rank* is the mean rank of the
      accuracy. *p* is of Wilcoxon's signed ranks test over the tables of codes, or codes + raw, against the
      others.
      """;

  private static final String RANKS = """

      ## Ranks

      Nemenyi: at level 0.05, two mean ranks differ if they are more than %.2f apart (Demšar, JMLR 7, 2006);
      bars join those that do not. Friedman test (with the correction of Iman and Davenport): %s.

      ![Mean ranks](%s)
      """;

  private final FeatureStudy study;

  public FeaturesPage(FeatureStudy study) {
    this.study = study;
  }

  /** The ranks before each classifier. */
  public Sheet picture() {
    Sheet sheet = Sheet.titled("Mean rank by accuracy, 1 is best");
    for (String classifier : study.classifiers()) {
      sheet.add(Caption.of(classifier)).add(new RankDiagram(study.ranking(classifier)));
    }
    return sheet;
  }

  /**
   * The page.
   *
   * @param rows of each table at most
   * @param picture name of the file of the ranks
   */
  public String markdown(int folds, int runs, int rows, String picture) {
    String each = folds + " folds" + (runs == 1 ? "" : ", " + runs + " times");
    String options = study.classifiers().stream()
        .filter(name -> name.contains(" "))
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
    return String.format(
            Locale.ROOT,
            INTRODUCTION,
            study.tables().size(),
            each,
            rows,
            folds,
            runs,
            rows,
            options.isEmpty() ? "none" : options)
        + READING
        + study.classifiers().stream().map(this::summary).collect(Collectors.joining())
        + ranks(picture)
        + failures()
        + study.classifiers().stream().map(this::byTable).collect(Collectors.joining());
  }

  private String summary(String classifier) {
    Ranking ranking = study.ranking(classifier);
    StringBuilder text = new StringBuilder("\n## " + classifier + "\n\n");
    text.append(head(Stream.of(
        "accuracy",
        "difference",
        "better",
        "worse",
        "worst table",
        "rank",
        "p of codes",
        "p of codes + raw",
        "units",
        "seconds")));
    for (int i = 0; i < study.features().size(); i++) {
      Representation of = study.features().get(i);
      text.append(line(
          of.label(),
          Stream.of(
                  Stream.of(number("%.3f", study.mean(classifier, of, Figure.ACCURACY))),
                  againstRaw(classifier, of),
                  Stream.of(
                      number("%.2f", ranking.meanRanks()[i]),
                      p(classifier, Representation.CODES, of),
                      p(classifier, Representation.CODES_AND_RAW, of),
                      number("%.0f", study.mean(classifier, of, Figure.UNITS)),
                      number("%.2f", study.mean(classifier, of, Figure.TRAIN_SECONDS))))
              .flatMap(cells -> cells)));
    }
    return text.toString();
  }

  private Stream<String> againstRaw(String classifier, Representation of) {
    List<Difference> differences = study.differences(classifier, of);
    if (of.equals(Representation.RAW) || differences.isEmpty()) {
      return Stream.of("", "", "", "");
    }
    double[] values = differences.stream().mapToDouble(Difference::value).toArray();
    Difference worst = differences.get(0);
    return Stream.of(
        number("%+.3f", DoubleStream.of(values).average().orElseThrow()),
        DoubleStream.of(values).filter(d -> d > 0).count() + " ("
            + study.significant(classifier, of, 1) + ")",
        DoubleStream.of(values).filter(d -> d < 0).count() + " ("
            + study.significant(classifier, of, -1) + ")",
        number("%+.3f", worst.value()) + " " + worst.table());
  }

  private String p(String classifier, Representation ours, Representation other) {
    return ours.equals(other)
        ? ""
        : Wilcoxon.of(study.results(), classifier, ours, other)
            .map(test -> p(test.p()) + (test.wins() > test.losses() ? "" : " (worse)"))
            .orElse("");
  }

  private String ranks(String picture) {
    List<Ranking> rankings = study.classifiers().stream().map(study::ranking).toList();
    String tests = IntStream.range(0, rankings.size())
        .mapToObj(i -> study.classifiers().get(i) + " p = " + p(rankings.get(i).p()))
        .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, RANKS, rankings.get(0).criticalDifference(), tests, picture);
  }

  private String failures() {
    String lines =
        study.failures().stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\nFailures, left out of means and worst in ranks:\n\n" + lines;
  }

  private String byTable(String classifier) {
    StringBuilder text = new StringBuilder("\n## Accuracy of " + classifier + "\n\n")
        .append(head(study.features().stream().map(Representation::label)));
    for (String table : study.tables()) {
      text.append(line(
          table,
          study.features().stream()
              .map(of -> number("%.3f", study.accuracy(table, classifier, of)))));
    }
    return text.toString();
  }

  private static String head(Stream<String> columns) {
    List<String> all = Stream.concat(Stream.of(""), columns).toList();
    return Markdown.head(all, IntStream.range(1, all.size()).toArray()) + "\n";
  }

  private static String line(String first, Stream<String> cells) {
    return Markdown.line(first, cells.toList()) + "\n";
  }

  private static String p(double p) {
    return number(p < 0.001 ? "%.1e" : "%.3f", p);
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
  }
}
