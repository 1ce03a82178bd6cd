package metaclustering.lab.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaclustering.cli.command.ClustererOptions;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.imagination.RowDistribution;
import metaclustering.imagination.Surprise;
import metaclustering.lab.report.Markdown;
import metaclustering.lab.report.Spread;
import metaclustering.lab.studies.ImaginationStudy;
import metaclustering.lab.studies.ImaginationStudy.Strange;
import metaclustering.lab.studies.ImputationStudy;
import metaclustering.lab.studies.RowHoles;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.RowSource;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Measures imagination, imputation and surprise. */
@Command(
    name = "imagination",
    description = {
      "Measures imagination, imputation and surprise on the files of test-data.",
      "Digits (16 x 16 codes of the training digits): where changes fall, how well drawn codes are"
          + " told from real ones, how well strange digits are told from usual test digits. Other"
          + " tables: the error of filled values against IBk and mean or mode. About twenty minutes for"
          + " five seeds."
    })
public final class ImaginationCommand extends LabCommand {

  private static final List<String> TABLES = List.of(
      "iris",
      "segment-challenge",
      "glass",
      "ionosphere",
      "vote",
      "breast-cancer",
      "soybean",
      "labor",
      "credit-g");
  private static final double[] SHARES = {0.1, 0.3};
  private static final String DIGITS_OPTIONS = "-M 16 -K 16";
  private static final int CHANGES = 100;

  /** Of final clusters for drawing, at least one for this many rows. */
  private static final int ROWS_PER_CLUSTER = 25;

  /** What is measured. */
  enum Part {
    digits,
    tables
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "test-data",
      description = "The folder of the files. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Option(
      names = "--part",
      paramLabel = "PART",
      description = "What to measure: ${COMPLETION-CANDIDATES}. Default: both.")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "A table to fill, without .arff; may be given more than once. Default: nine.")
  private List<String> tables = TABLES;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Override
  public Integer call() throws Exception {
    if (parts.contains(Part.digits)) {
      digits();
    }
    if (parts.contains(Part.tables)) {
      tables();
    }
    return 0;
  }

  private void digits() throws Exception {
    Instances training = read("digits-train.arff.gz");
    Instances test = read("digits-test.arff.gz");
    RowSource rows = InstancesSource.of(training, training.classIndex());
    double[][] testRows = test.stream().map(InstancesSource::values).toArray(double[][]::new);
    List<SummaryStatistics> figures = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      MetaClusterer clusterer = ClustererOptions.clusterer(
          spec.commandLine(), List.of((DIGITS_OPTIONS + " -S " + seed).split(" ")));
      clusterer.buildClusterer(training);
      MetaClusterModel model = clusterer.model();
      int clusters = training.numInstances() / ROWS_PER_CLUSTER;
      RowDistribution drawing = RowDistribution.learn(model, rows, clusters, 0, seed);
      double owned = ImaginationStudy.ownedShare(drawing, testRows, CHANGES, seed);
      double told = ImaginationStudy.codesTold(drawing, clusterer.codes(training), seed);
      double toldUnseen = ImaginationStudy.codesTold(drawing, clusterer.codes(test), seed);
      Surprise surprise = Surprise.among(model, rows, seed);
      Strange strange = ImaginationStudy.strange(surprise, model, testRows, seed);
      add(figures, owned, told, toldUnseen, strange.shuffled(), strange.partly(), strange.found());
      print(
          "digits, seed %d: share of changes in own pixels %.4f; drawn codes told from the training"
              + " digits' with AUC %.3f, from the test digits' with %.3f; surprise: shuffled pixels"
              + " AUC %.4f, shuffled in one part alone AUC %.3f, that part found %.3f",
          seed, owned, told, toldUnseen, strange.shuffled(), strange.partly(), strange.found());
    }
    print(
        "digits: %s", String.join("; ", figures.stream().map(Spread::deviation).toList()));
  }

  private static void add(List<SummaryStatistics> figures, double... values) {
    for (int i = 0; i < values.length; i++) {
      if (figures.size() == i) {
        figures.add(new SummaryStatistics());
      }
      figures.get(i).addValue(values[i]);
    }
  }

  private void tables() throws Exception {
    List<String> head = new ArrayList<>(List.of("table", "values", "holes"));
    head.addAll(ImputationStudy.WAYS);
    print(Markdown.head(head));
    for (String table : tables) {
      Instances rows = read(table + ".arff");
      for (RowHoles holes : RowHoles.values()) {
        for (double share : SHARES) {
          ImputationStudy.Errors errors = ImputationStudy.measure(rows, holes, share, seeds);
          line(table, "numeric", holes, share, errors.numeric());
          line(table, "nominal", holes, share, errors.nominal());
        }
      }
    }
  }

  private void line(
      String table, String kind, RowHoles holes, double share, List<SummaryStatistics> errors) {
    if (!errors.isEmpty()) {
      List<String> cells = new ArrayList<>(
          List.of(kind, String.format(Locale.ROOT, "%.0f %% %s", 100 * share, holes)));
      errors.forEach(error -> cells.add(Spread.deviation(error)));
      print(Markdown.line(table, cells));
    }
  }

  private Instances read(String name) throws Exception {
    Instances rows = DataFile.read(folder.resolve(name));
    Classes.set(rows, Classes.LAST);
    return rows;
  }
}
