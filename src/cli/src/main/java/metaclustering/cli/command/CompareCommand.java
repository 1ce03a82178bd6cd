package metaclustering.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import metaclustering.cli.comparison.Comparison;
import metaclustering.cli.comparison.ComparisonChart;
import metaclustering.cli.comparison.ComparisonReport;
import metaclustering.cli.comparison.ComparisonSettings;
import metaclustering.cli.comparison.Measured;
import metaclustering.cli.progress.Steps;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.picture.file.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import weka.classifiers.Classifier;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.core.WekaPackageClassLoaderManager;

/** Compares the codes with other features for classifiers, and the final clusters with others. */
@Command(
    name = "compare",
    description = {
      "Compares meta-cluster codes with other features for classifiers: the raw attributes, k-means,"
          + " principal components and k-means on random groups of attributes.",
      "Filters are trained inside the folds, and all have the same folds (or rows held out). Final clusters are"
          + " compared with those of other clusterers, the class hidden. The files are written anew"
          + " after every line of progress."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
public final class CompareCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

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
      defaultValue = Classes.LAST,
      description = "The class attribute, a nominal one: first, last, a name or a number from 1."
          + " Default: ${DEFAULT-VALUE}.")
  private String classChoice;

  @Option(
      names = "-M",
      paramLabel = "NUMBER",
      defaultValue = "4",
      description = "Meta-clusters. Default: ${DEFAULT-VALUE}.")
  private int metaClusters;

  @Option(
      names = "-K",
      paramLabel = "NUMBER",
      defaultValue = "5",
      description = "Clusters in each meta-cluster. Default: ${DEFAULT-VALUE}.")
  private int clusters;

  @Option(
      names = "--classifier",
      paramLabel = "SCHEME",
      defaultValue = "weka.classifiers.bayes.NaiveBayes",
      description =
          "A classifier of Weka with its options, in one word. May be given several times."
              + " Default: ${DEFAULT-VALUE}.")
  private List<String> schemes;

  @Option(
      names = "--runs",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Cross-validations, each of other folds. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--folds",
      paramLabel = "NUMBER",
      defaultValue = "10",
      description = "Folds of a cross-validation. Default: ${DEFAULT-VALUE}.")
  private int folds;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Seed of the first run; the next has the next. Default: ${DEFAULT-VALUE}.")
  private int seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering/compare",
      description = "The folder of the CSV, Markdown and PNG files. Default: ${DEFAULT-VALUE}.")
  private Path out;

  private Comparison comparison;
  private Steps steps;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (heldOut != null && files.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "rows held out (-T) are those of one file of rows (-t)");
    }
    List<Classifier> classifiers = schemes.stream().map(this::classifier).toList();
    comparison = new Comparison(settings(), this::finished);
    Map<String, Instances> dataSets = dataSets();
    long count = (long) dataSets.size() * comparison.steps(classifiers.size());
    steps = Steps.show("compare", count, spec.commandLine().getErr());
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
    if (comparison.cells().isEmpty()) {
      return;
    }
    ComparisonReport report = new ComparisonReport(comparison);
    report.write(out);
    for (Map.Entry<String, BufferedImage> chart : ComparisonChart.of(comparison).entrySet()) {
      PngFile.save(chart.getValue(), out.resolve(chart.getKey() + ".png"));
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.print(report.markdown());
    printer.println("\nwrote " + out);
    printer.flush();
  }

  private ComparisonSettings settings() {
    try {
      return new ComparisonSettings(metaClusters, clusters, runs, folds, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), Program.oneLine(e), e);
    }
  }

  private Classifier classifier(String scheme) {
    try {
      String[] words = Utils.splitOptions(scheme);
      String name = words.length == 0 ? "" : words[0];
      Classifier classifier = WekaPackageClassLoaderManager.forName(name)
          .asSubclass(Classifier.class)
          .getDeclaredConstructor()
          .newInstance();
      if (words.length > 1) {
        ((OptionHandler) classifier).setOptions(Arrays.copyOfRange(words, 1, words.length));
      }
      return classifier;
    } catch (ClassNotFoundException e) {
      throw new ParameterException(
          spec.commandLine(),
          "no classifier (--classifier) '" + scheme + "': there is no such class",
          e);
    } catch (Exception e) {
      throw new ParameterException(
          spec.commandLine(),
          "no classifier (--classifier) '" + scheme + "': " + Program.oneLine(e),
          e);
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
        throw new ParameterException(
            spec.commandLine(), "the same file (-t) is given more than once: " + file);
      }
    }
    return result;
  }

  /** Writes the files each time, so that nothing is lost however the program ends. */
  private void finished(Measured measured) {
    steps.done(measured.line());
    try {
      new ComparisonReport(comparison).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + out + ": " + e.getMessage(), e);
    }
  }
}
