package metaclustering.lab.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import metaclustering.cli.comparison.Comparison;
import metaclustering.cli.comparison.ComparisonSettings;
import metaclustering.cli.comparison.Representation;
import metaclustering.cli.comparison.Result;
import metaclustering.cli.output.Steps;
import metaclustering.file.AtomicFile;
import metaclustering.lab.features.FeatureResults;
import metaclustering.lab.features.FeatureStudy;
import metaclustering.lab.features.FeaturesPage;
import metaclustering.picture.file.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.classifiers.Classifier;
import weka.clusterers.SchemeSpecification;
import weka.core.Instances;

/** Compares codes with other features before classifiers, over many tables. */
@Command(
    name = "features",
    description = {
      "Compares codes with other features before classifiers, over the tables of a folder.",
      "Writes features.md, a page of means, tests, ranks and tables, and its picture features.png. What"
          + " features.tsv has already is not measured again: a study that was stopped goes on, as long"
          + " as it is given the same folds, runs and rows.",
      "Example: src/lab/run features test-data --tables 'iris|vote' --classifiers Bayes"
    })
public final class FeaturesCommand extends LabCommand {

  private static final List<String> CLASSIFIERS = List.of(
      "weka.classifiers.bayes.NaiveBayes",
      "weka.classifiers.functions.Logistic -R 1.0",
      "weka.classifiers.functions.SMO",
      "weka.classifiers.lazy.IBk -K 10",
      "weka.classifiers.trees.J48",
      "weka.classifiers.trees.RandomForest");

  private static final String PICTURE = "features.png";

  @Parameters(
      paramLabel = "FOLDER",
      description = "The folder of the tables, ARFF files whose last attribute is a class.")
  private Path folder;

  @Option(
      names = "--folds",
      paramLabel = "NUMBER",
      defaultValue = "5",
      description = "Folds of a cross-validation. Default: ${DEFAULT-VALUE}.")
  private int folds;

  @Option(
      names = "--runs",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "Cross-validations, each with another seed and other folds. Default:"
          + " ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      defaultValue = "500",
      description = "Random rows of a table at most. Default: ${DEFAULT-VALUE}.")
  private int rows;

  @Option(
      names = "--features",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only features in whose name this is found, and raw. Default: all.")
  private String features;

  @Option(
      names = "--classifiers",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only classifiers in whose name this is found. Default: all.")
  private String classifiers;

  @Option(
      names = "--tables",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only tables in whose name this is found. Default: all.")
  private String tables;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering/features",
      description = "The folder of the files to write. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    requireAtLeast(2, "--folds", folds);
    requireAtLeast(1, "--runs", runs);
    requireAtLeast(folds, "--rows", rows);
    List<Representation> chosen = features();
    List<Classifier> schemes = classifiers();
    TableFiles files = tables(folder, tables);
    FeatureResults results = new FeatureResults(output.resolve("features.tsv"));
    long count = (long) files.names().size() * schemes.size() * chosen.size();
    try (Steps steps = new Steps("features", count, spec.commandLine().getErr())) {
      for (String table : files.names()) {
        for (Classifier scheme : schemes) {
          measure(table, files, scheme, chosen, results, steps);
        }
      }
    }
    List<String> names = schemes.stream().map(Comparison::label).toList();
    FeatureStudy study =
        new FeatureStudy(files.names(), names, chosen, results.of(files.names(), names));
    FeaturesPage page = new FeaturesPage(study);
    PngFile.save(page.picture().image(), output.resolve(PICTURE));
    AtomicFile.save(output.resolve("features.md"), page.markdown(folds, runs, rows, PICTURE));
    print("wrote " + output);
    return 0;
  }

  private List<Representation> features() {
    Predicate<String> isMeant = pattern("--features", features).asPredicate();
    return Representation.ALL.stream()
        .filter(r -> r.equals(Representation.RAW) || isMeant.test(r.label()))
        .toList();
  }

  private List<Classifier> classifiers() throws Exception {
    Predicate<String> isMeant = pattern("--classifiers", classifiers).asPredicate();
    List<String> chosen = CLASSIFIERS.stream().filter(isMeant).toList();
    if (chosen.isEmpty()) {
      throw wrongUse(
          "--classifiers " + classifiers + ": none of " + String.join(", ", CLASSIFIERS));
    }
    List<Classifier> schemes = new ArrayList<>();
    for (String scheme : chosen) {
      schemes.add(SchemeSpecification.parse(Classifier.class, scheme));
    }
    return schemes;
  }

  private void measure(
      String table,
      TableFiles files,
      Classifier scheme,
      List<Representation> chosen,
      FeatureResults results,
      Steps steps)
      throws IOException, InterruptedException {
    List<Representation> known =
        results.of(List.of(table), List.of(Comparison.label(scheme))).stream()
            .map(Result::representation)
            .toList();
    List<Representation> missing =
        chosen.stream().filter(r -> !known.contains(r)).toList();
    for (int i = missing.size(); i < chosen.size(); i++) {
      steps.done(table + ", " + Comparison.label(scheme) + ": known");
    }
    if (missing.isEmpty()) {
      return;
    }
    ComparisonSettings settings = new ComparisonSettings(0, 0, runs, folds, 1);
    new Comparison(settings, missing, result -> {
          keep(result, results);
          steps.done(result.line());
        })
        .classify(table, sample(files.read(table)), List.of(scheme));
  }

  private static void keep(Result result, FeatureResults results) {
    try {
      results.add(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Instances sample(Instances all) {
    if (all.size() <= rows) {
      return all;
    }
    all.randomize(new Random(1));
    return new Instances(all, 0, rows);
  }
}
