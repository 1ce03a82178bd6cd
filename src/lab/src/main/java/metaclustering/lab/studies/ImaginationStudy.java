package metaclustering.lab.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.imagination.Imagination;
import metaclustering.imagination.RowDistribution;
import metaclustering.imagination.Surprise;
import metaclustering.model.MetaClusterModel;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.MathArrays;
import weka.classifiers.Evaluation;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Figures of how good imagination and surprise are. */
public final class ImaginationStudy {

  private static final int FOLDS = 3;

  private ImaginationStudy() {}

  /**
   * The share of the squared difference between rows and changed rows that falls on attributes which
   * the changed meta-cluster owns, over random changes of a random meta-cluster of a random row; the
   * differences in units of the model's columns.
   */
  public static double ownedShare(
      RowDistribution distribution, double[][] rows, int changes, long seed) {
    RandomGenerator random = new Well19937c(seed);
    Imagination imagination = new Imagination(distribution);
    MetaClusterModel model = distribution.model();
    double[] units = model.layout().units();
    double owned = 0;
    double all = 0;
    for (int i = 0; i < changes; i++) {
      double[] row = rows[random.nextInt(rows.length)];
      int m = random.nextInt(model.metaClusters());
      int[] code = imagination.code(row);
      double[] changed =
          imagination.change(row, imagination.with(code, m, imagination.random(code, m, random)));
      for (int a = 0; a < row.length; a++) {
        double gap = (changed[a] - row[a]) / units[a];
        all += gap * gap;
        owned += model.owner(a) == m ? gap * gap : 0;
      }
    }
    return owned / all;
  }

  /**
   * How well a random forest tells drawn codes from real ones: the area under the ROC curve, 3-fold
   * cross-validation on as many drawn as real codes.
   */
  public static double codesTold(RowDistribution distribution, int[][] real, long seed)
      throws Exception {
    RandomGenerator random = new Well19937c(seed);
    List<String> symbols = IntStream.range(0, distribution.model().maxCentreCount())
        .mapToObj(Integer::toString)
        .toList();
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int m = 0; m < real[0].length; m++) {
      attributes.add(new Attribute("mc" + m, symbols));
    }
    attributes.add(new Attribute("kind", List.of("real", "drawn")));
    Instances codes = new Instances("codes", attributes, 2 * real.length);
    codes.setClassIndex(real[0].length);
    for (int[] code : real) {
      codes.add(instance(code, 0));
      codes.add(instance(distribution.drawCode(random), 1));
    }
    Evaluation evaluation = new Evaluation(codes);
    evaluation.crossValidateModel(new RandomForest(), codes, FOLDS, new Random(seed));
    return evaluation.areaUnderROC(1);
  }

  private static DenseInstance instance(int[] code, int kind) {
    double[] values =
        Arrays.copyOf(Arrays.stream(code).asDoubleStream().toArray(), code.length + 1);
    values[code.length] = kind;
    return new DenseInstance(1, values);
  }

  /**
   * How well strange rows are told from usual ones.
   *
   * @param shuffled area under the ROC curve of rows against the same with all values shuffled
   * @param partly the same against rows with the values of a random meta-cluster shuffled among its
   *     attributes
   * @param found the share of these in which that meta-cluster is the strangest
   */
  public record Strange(double shuffled, double partly, double found) {}

  /** How well surprise tells rows from strange ones made of them. */
  public static Strange strange(
      Surprise surprise, MetaClusterModel model, double[][] rows, long seed) {
    RandomGenerator random = new Well19937c(seed);
    int width = rows[0].length;
    double[] usual = new double[rows.length];
    double[] shuffled = new double[rows.length];
    double[] partly = new double[rows.length];
    int found = 0;
    for (int i = 0; i < rows.length; i++) {
      usual[i] = surprise.of(rows[i]).ofRow();
      int[] all = IntStream.range(0, width).toArray();
      shuffled[i] = surprise.of(shuffled(rows[i], all, random)).ofRow();
      int m = random.nextInt(model.metaClusters());
      int[] part = IntStream.range(0, width).filter(a -> model.owner(a) == m).toArray();
      Surprise.Scores scores = surprise.of(shuffled(rows[i], part, random));
      partly[i] = scores.ofRow();
      found += scores.strangest() == m ? 1 : 0;
    }
    return new Strange(
        areaUnderRoc(usual, shuffled), areaUnderRoc(usual, partly), (double) found / rows.length);
  }

  private static double[] shuffled(double[] row, int[] attributes, RandomGenerator random) {
    int[] places = attributes.clone();
    MathArrays.shuffle(places, random);
    double[] result = row.clone();
    for (int i = 0; i < places.length; i++) {
      result[attributes[i]] = row[places[i]];
    }
    return result;
  }

  /** The probability that a strange row's score is larger than a usual one's; half of equal ones. */
  private static double areaUnderRoc(double[] usual, double[] strange) {
    double[] ranks = new NaturalRanking().rank(MathArrays.concatenate(strange, usual));
    double sum = Arrays.stream(ranks, 0, strange.length).sum();
    double least = strange.length * (strange.length + 1.0) / 2;
    return (sum - least) / ((double) strange.length * usual.length);
  }
}
