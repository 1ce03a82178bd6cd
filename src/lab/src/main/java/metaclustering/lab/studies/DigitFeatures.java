package metaclustering.lab.studies;

import java.util.List;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.SGD;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.MultiClassClassifier;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.AllFilter;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * What codes of digits are worth to a naive Bayes and to a linear classifier, beside one k-means with
 * as many centres: its nearest centre, and how near all of them are. The k-means is a single attribute
 * group, as Weka's own would take hours here; {@link DigitStudy#kMeansErrors} compares it with another.
 */
public final class DigitFeatures {

  private static final String CODES = "-N 1 -final codes -M 16 -K 32";
  private static final String KMEANS = "-N 1 -final codes -M 1 -K 512";

  /** Logistic regression, one class against the others, by stochastic gradient descent. */
  private static final String LINEAR = "-F 1 -L 0.01 -R 1e-5 -E 30 -M";

  private DigitFeatures() {}

  /**
   * Features and a classifier on them.
   *
   * @param name what people read
   * @param seeded whether the seed makes a difference
   */
  public record Pipeline(String name, boolean seeded, FilteredClassifier classifier) {

    private static Pipeline of(String name, boolean seeded, Filter filter, Classifier classifier) {
      FilteredClassifier pipeline = new FilteredClassifier();
      pipeline.setFilter(filter);
      pipeline.setClassifier(classifier);
      return new Pipeline(name, seeded, pipeline);
    }

    /** Trains, and returns the share of test rows that are right. */
    public double accuracy(Instances training, Instances test) throws Exception {
      classifier.buildClassifier(training);
      Evaluation evaluation = new Evaluation(training);
      evaluation.evaluateModel(classifier, test);
      return evaluation.pctCorrect() / 100;
    }
  }

  /** The pipelines, not trained. */
  public static List<Pipeline> pipelines(int seed, int threads) throws Exception {
    return List.of(
        Pipeline.of("naive Bayes on pixels", false, new AllFilter(), new NaiveBayes()),
        Pipeline.of("linear on pixels", true, new AllFilter(), linear(seed)),
        Pipeline.of(
            "naive Bayes on 16 x 32 codes",
            true,
            codes(CODES, "nominal", seed, threads),
            new NaiveBayes()),
        Pipeline.of(
            "linear on 16 x 32 codes", true, codes(CODES, "one-hot", seed, threads), linear(seed)),
        Pipeline.of(
            "linear on 16 x 32 soft codes",
            true,
            codes(CODES, "soft", seed, threads),
            linear(seed)),
        Pipeline.of(
            "linear on the nearness of 16 x 32 centres",
            true,
            codes(CODES, "nearness", seed, threads),
            linear(seed)),
        Pipeline.of(
            "linear on the nearness of four times 16 x 32 centres",
            true,
            codes(CODES, "nearness -trainings 4", seed, threads),
            linear(seed)),
        Pipeline.of(
            "naive Bayes on k-means, 512 centres",
            true,
            codes(KMEANS, "nominal", seed, threads),
            new NaiveBayes()),
        Pipeline.of(
            "linear on k-means, 512 centres",
            true,
            codes(KMEANS, "one-hot", seed, threads),
            linear(seed)),
        Pipeline.of(
            "linear on the nearness of 512 k-means centres",
            true,
            codes(KMEANS, "nearness", seed, threads),
            linear(seed)));
  }

  private static Filter codes(String size, String output, int seed, int threads) throws Exception {
    String clusterer =
        "weka.clusterers.MetaClusterer " + size + " -S " + seed + " -num-slots " + threads;
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOptions(Utils.splitOptions("-W \"" + clusterer + "\" -output " + output));
    return filter;
  }

  private static Classifier linear(int seed) throws Exception {
    SGD sgd = new SGD();
    sgd.setOptions(Utils.splitOptions(LINEAR + " -S " + seed));
    MultiClassClassifier oneAgainstAll = new MultiClassClassifier();
    oneAgainstAll.setClassifier(sgd);
    return oneAgainstAll;
  }
}
