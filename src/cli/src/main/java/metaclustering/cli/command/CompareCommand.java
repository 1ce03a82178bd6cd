package metaclustering.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import metaclustering.cli.comparison.Comparison;
import metaclustering.cli.comparison.ComparisonChart;
import metaclustering.cli.comparison.ComparisonReport;
import metaclustering.cli.comparison.ComparisonSettings;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Result;
import metaclustering.cli.output.ErrorText;
import metaclustering.cli.output.Steps;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.classifiers.Classifier;
import weka.clusterers.SchemeSpecification;
import weka.core.Instances;

/** Compares the codes with other features for classifiers, and the clusters with others. */
@Command(
    name = "compare",
    description = {
      "Compares codes with other features for classifiers, and clusters with other clusters.",
      "The other features are the attributes themselves, the nearest centre of k-means with as many"
          + " centres as the codes have and how near all are, the same of random groups of attributes,"
          + " principal components, intervals and random Fourier features; + raw: beside the attributes."
          + " The clusters are compared with those of other clusterers that do not see the class.",
      "All features have the same folds (or rows held out) and are learned from the training rows of a"
          + " fold. The files are written anew after every step.",
      "Example: metaclustering compare -t iris.arff -t vote.arff -M 3 --classifier J48"
    })
public final class CompareCommand extends ProgramCommand {

  @Option(
      names = "-t",
      required = true,
      paramLabel = "FILE",
      description = "Rows, a file that Weka reads (ARFF, CSV, ...). May be given several times.")
  private List<Path> files;

  @Option(
      names = "-T",
      paramLabel = "FILE",
      description = "Rows held out for testing, in place of cross-validation; for a single -t.")
  private Path heldOut;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      description = "The class attribute, a nominal one: first, last, a name or a number from 1."
          + " Default: ${DEFAULT-VALUE}.")
  private String classChoice = Classes.LAST;

  @Option(
      names = "-M",
      paramLabel = "NUMBER",
      description = "Attribute groups, together with -K. Default: as many as MetaClusterMembership"
          + " finds to suit each table.")
  private int metaClusters;

  @Option(
      names = "-K",
      paramLabel = "NUMBER",
      description = "Centres of each group, together with -M.")
  private int clusters;

  @Option(
      names = "--classifier",
      paramLabel = "SCHEME",
      defaultValue = "weka.classifiers.bayes.NaiveBayes",
      description = "A classifier of Weka with its options, in quotes. May be given several times."
          + " Default: ${DEFAULT-VALUE}.")
  private List<String> schemes;

  @Option(
      names = "--features",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only features in whose name this is found. Default: all.")
  private String features;

  @Option(
      names = "--runs",
      paramLabel = "NUMBER",
      description = "Cross-validations, each with other folds. Default: ${DEFAULT-VALUE}.")
  private int runs = 1;

  @Option(
      names = "--folds",
      paramLabel = "NUMBER",
      description = "Folds of a cross-validation. Default: ${DEFAULT-VALUE}.")
  private int folds = 10;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description =
          "Seed of the first run; the next run has the next seed. Default: ${DEFAULT-VALUE}.")
  private int seed = 1;

  @Mixin
  private OutputFolder out;

  private Comparison comparison;
  private Steps steps;

  private List<Representation> representations() {
    Predicate<String> isMeant = pattern("--features", features).asPredicate();
    List<Representation> chosen =
        Representation.ALL.stream().filter(r -> isMeant.test(r.label())).toList();
    if (chosen.isEmpty()) {
      throw wrongUse("--features is " + features + ": none of "
          + Representation.ALL.stream()
              .map(Representation::label)
              .collect(Collectors.joining(", ")));
    }
    return chosen;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (heldOut != null && files.size() > 1) {
      throw wrongUse("rows held out (-T) need a single file of rows (-t)");
    }
    List<Classifier> classifiers = schemes.stream().map(this::classifier).toList();
    comparison = new Comparison(settings(), representations(), this::finished);
    Map<String, Instances> dataSets = dataSets();
    long count = (long) dataSets.size() * comparison.steps(classifiers.size());
    steps = new Steps("compare", count, spec.commandLine().getErr());
    try {
      for (Map.Entry<String, Instances> dataSet : dataSets.entrySet()) {
        classify(dataSet.getKey(), dataSet.getValue(), classifiers);
        comparison.cluster(dataSet.getKey(), dataSet.getValue());
      }
    } finally {
      steps.close();
      report();
    }
    return 0;
  }

  private void classify(String name, Instances rows, List<Classifier> classifiers)
      throws IOException, InterruptedException {
    if (heldOut == null) {
      comparison.classify(name, rows, classifiers);
    } else {
      Instances test = DataFile.read(heldOut);
      Classes.set(test, classChoice);
      comparison.holdOut(name, rows, test, classifiers);
    }
  }

  private void report() throws IOException {
    if (comparison.classifications().isEmpty()) {
      return;
    }
    ComparisonReport report = new ComparisonReport(comparison);
    report.write(out.folder());
    for (Map.Entry<String, BufferedImage> chart : ComparisonChart.of(comparison).entrySet()) {
      out.save(chart.getKey() + ".png", chart.getValue());
    }
    print(report.markdown() + "\nwrote " + out.folder());
  }

  private ComparisonSettings settings() {
    try {
      return new ComparisonSettings(metaClusters, clusters, runs, folds, seed);
    } catch (IllegalArgumentException e) {
      throw wrongUse(ErrorText.oneLine(e));
    }
  }

  private Classifier classifier(String scheme) {
    try {
      return SchemeSpecification.parse(Classifier.class, scheme);
    } catch (Exception e) {
      throw wrongUse("--classifier is '" + scheme + "': " + ErrorText.oneLine(e));
    }
  }

  /** The files by name: that of the file, or the path if another file has the same name. */
  private Map<String, Instances> dataSets() throws IOException {
    Map<String, Instances> result = new LinkedHashMap<>();
    for (Path file : files) {
      Instances rows = DataFile.read(file);
      Classes.set(rows, classChoice);
      String name = file.getFileName().toString().replaceFirst("\\.(arff|arff\\.gz|csv)$", "");
      if (result.putIfAbsent(name, rows) != null
          && result.putIfAbsent(file.toString(), rows) != null) {
        throw wrongUse("the same file (-t) is given more than once: " + file);
      }
    }
    return result;
  }

  /** Writes the files each time: nothing is lost however the program ends. */
  private void finished(Result result) {
    steps.done(result.line());
    try {
      new ComparisonReport(comparison).write(out.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(ErrorText.oneLine(e), e);
    }
  }
}
