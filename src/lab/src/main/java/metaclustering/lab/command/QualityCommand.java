package metaclustering.lab.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import metaclustering.fixtures.Digits;
import metaclustering.fixtures.Mnist;
import metaclustering.lab.generators.DigitInstances;
import metaclustering.lab.report.Spread;
import metaclustering.lab.studies.DigitFeatures;
import metaclustering.lab.studies.DigitStudy;
import metaclustering.lab.studies.DigitStudy.ClusterAgreement;
import metaclustering.lab.studies.DigitStudy.KMeansErrors;
import metaclustering.lab.studies.DigitStudy.Reconstruction;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import weka.core.Instances;

/** Measures the quality of models of the full MNIST set, seed by seed. */
@Command(
    name = "quality",
    description = {
      "Measures models of all of MNIST: error, clusters, codes as features.",
      "With the default settings: the relative error of codes of four sizes on the test digits, as they"
          + " are decoded and as they are reconstructed from all symbols; ten final"
          + " clusters against the labels, and beside them the k-means++ of Commons"
          + " Math on the pixels; 16 x 32 codes as features of classifiers, and beside them the"
          + " pixels and k-means with 512 centres, a single attribute group whose error is shown beside"
          + " that of Commons Math on 5,000 digits. About ten minutes a seed."
    })
public final class QualityCommand extends LabCommand {

  /** Meta-clusters and clusters in each. */
  private static final int[][] SIZES = {{16, 32}, {49, 16}, {16, 16}, {4, 20}};

  private static final int CLUSTERS = 10;

  private static final int KMEANS_CENTRES = 512;

  /** Of each label, to compare two k-means. */
  private static final int KMEANS_DIGITS = 500;

  @Option(
      names = "--mnist",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the four MNIST files.")
  private Path mnist;

  @Option(
      names = "--seeds",
      defaultValue = "5",
      description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  private enum Part {
    CODES,
    CLUSTERS,
    KMEANS,
    FEATURES
  }

  @Option(
      names = "--parts",
      split = ",",
      defaultValue = "codes,clusters,kmeans,features",
      paramLabel = "PART",
      description = "What is measured: ${COMPLETION-CANDIDATES}. Default: all.")
  private Set<Part> parts;

  @Option(
      names = "--threads",
      defaultValue = "0",
      description = "Number of threads, 0 for all cores. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @Override
  public Integer call() throws Exception {
    Digits training = Mnist.train(mnist);
    Digits test = Mnist.test(mnist);
    if (parts.contains(Part.CODES)) {
      for (int[] size : SIZES) {
        reconstruction(training, test, size[0], size[1]);
      }
    }
    if (parts.contains(Part.CLUSTERS)) {
      clusters(training, test);
    }
    if (parts.contains(Part.KMEANS)) {
      kMeans(training);
    }
    if (parts.contains(Part.FEATURES)) {
      features(training, test);
    }
    return 0;
  }

  private void reconstruction(Digits training, Digits test, int metaClusters, int centresEach)
      throws InterruptedException {
    String size = metaClusters + " x " + centresEach;
    SummaryStatistics decoded = new SummaryStatistics();
    SummaryStatistics reconstructed = new SummaryStatistics();
    for (int seed = 1; seed <= seeds; seed++) {
      Reconstruction result = DigitStudy.reconstruct(
          training,
          test,
          settings(seed).size(metaClusters, centresEach).build(),
          TrainingListener.NONE);
      decoded.addValue(result.testError());
      reconstructed.addValue(result.allSymbolsError());
      print(
          "%s, seed %d: relative error decoded %.4f (training rows %.4f), reconstructed %.4f, %d rows"
              + " seen, %.1f s",
          size,
          seed,
          result.testError(),
          result.trainError(),
          result.allSymbolsError(),
          result.rowsSeen(),
          result.seconds());
    }
    print(
        "%s: relative error on the test digits: decoded %s, reconstructed %s",
        size, Spread.range(decoded, 4), Spread.range(reconstructed, 4));
  }

  private void clusters(Digits training, Digits test) throws InterruptedException {
    SummaryStatistics ours = new SummaryStatistics();
    SummaryStatistics ofTest = new SummaryStatistics();
    SummaryStatistics matched = new SummaryStatistics();
    SummaryStatistics kMeans = new SummaryStatistics();
    for (int seed = 1; seed <= seeds; seed++) {
      ClusteringSettings settings = settings(seed).numClusters(CLUSTERS).build();
      DigitStudy.FinalClusters found = DigitStudy.finalClusters(training, test, settings);
      ClusterAgreement other = DigitStudy.kMeans(training, CLUSTERS, seed);
      ours.addValue(found.training().ari());
      ofTest.addValue(found.test().ari());
      matched.addValue(found.training().accuracy());
      kMeans.addValue(other.ari());
      print(
          "ten clusters, seed %d: %s; test digits %s; %.1f s; k-means %s",
          seed, figures(found.training()), figures(found.test()), found.seconds(), figures(other));
    }
    print(
        "ten clusters: adjusted Rand index %s, test digits %s, matched accuracy %s; k-means %s",
        Spread.range(ours, 4),
        Spread.range(ofTest, 4),
        Spread.range(matched, 4),
        Spread.range(kMeans, 4));
  }

  /** Shows that a single attribute group is as good a k-means as another library's. */
  private void kMeans(Digits training) throws InterruptedException {
    Digits sample = training.balanced(KMEANS_DIGITS, /* seed= */ 1);
    SummaryStatistics ratios = new SummaryStatistics();
    for (int seed = 1; seed <= seeds; seed++) {
      KMeansErrors errors = DigitStudy.kMeansErrors(sample, KMEANS_CENTRES, seed);
      ratios.addValue(errors.own() / errors.other());
      print(
          "k-means, %d centres of %d digits, seed %d: relative error %.4f, Commons Math %.4f",
          KMEANS_CENTRES, sample.size(), seed, errors.own(), errors.other());
    }
    print("k-means: error over that of Commons Math %s", Spread.range(ratios, 4));
  }

  private void features(Digits training, Digits test) throws Exception {
    Instances trainingRows = DigitInstances.of("mnist", training);
    Instances testRows = DigitInstances.of("mnist", test);
    Map<String, SummaryStatistics> accuracies = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      for (DigitFeatures.Pipeline pipeline : DigitFeatures.pipelines(seed, threads)) {
        if (seed == 1 || pipeline.seeded()) {
          double accuracy = pipeline.accuracy(trainingRows, testRows);
          accuracies
              .computeIfAbsent(pipeline.name(), name -> new SummaryStatistics())
              .addValue(accuracy);
          print("%s, seed %d: accuracy %.4f", pipeline.name(), seed, accuracy);
        }
      }
    }
    accuracies.forEach((name, values) -> print("%s: accuracy %s", name, Spread.range(values, 4)));
  }

  private ClusteringSettings.Builder settings(int seed) {
    return ClusteringSettings.builder().numExecutionSlots(threads).seed(seed);
  }

  private static String figures(ClusterAgreement agreement) {
    return String.format(
        Locale.ROOT,
        "ARI %.3f, NMI %.3f, accuracy %.3f",
        agreement.ari(),
        agreement.nmi(),
        agreement.accuracy());
  }
}
