package metaclustering.finalclusters.rows;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.finalclusters.vectors.PrincipalComponents;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns a {@link RowMixture} by expectation maximisation from several starts. Each is the clusters of
 * k-means: over the rows as they are, with the outermost values cut off, and with ranks in place of
 * numbers (of small tables up to four times each); and clusters that were found before. Each is begun
 * with normals and with histograms. After the first steps the better half of either kind goes on; after
 * some more each numeric attribute takes the form that tells the components apart better. The two runs
 * of the largest {@link MixtureFit#criterion} go on until they converge and no form changes; the better
 * one is kept, unless another is likelier without regard to forms and its components tell much more of
 * the numbers, as where clusters have several humps each. The same rows and seed give the same mixture,
 * whatever the number of threads.
 */
public final class RowMixtureTrainer {

  private static final int MAX_ROWS = 10_000;
  private static final int MAX_ROWS_FOR_NUMBERS = 2_000;
  private static final int MAX_NUMBER = 10;

  /** Of more cells, a number is judged by short runs alone. */
  private static final long MAX_CELLS_FOR_NUMBERS = 400_000;

  private static final int FINALISTS = 2;
  private static final int MOST_REPEATS = 4;

  /** Numbers of rows x attributes x components that are learned from k-means once. */
  private static final long WORK_OF_ONE = 500_000;

  /** A likelier run whose components tell so many times as much of the numbers is preferred. */
  private static final double MUCH_MORE = 1.5;

  /** Before the better half is chosen. */
  private static final int FIRST_STEPS = 4;

  private static final int SHORT_STEPS = 11;
  private static final int MAX_STEPS = 60;

  /** Goes on while the likelihood of a cell grows by more, in nats. */
  private static final double MIN_GAIN = 1e-5;

  private static final int MAX_RESHAPES = 2;
  private static final int ROUNDS = 30;

  private final MixtureRows rows;
  private final double logRows;
  private final Workers workers;
  private final RandomGenerator generator;
  private final ExpectationMaximisation steps;
  private final double[] oneNormal;

  private RowMixtureTrainer(Table table, int[] attributes, int most, long seed, Workers workers)
      throws InterruptedException {
    this.rows = new MixtureRows(table, attributes, most, seed);
    this.logRows = Math.log(Math.max(2, rows.totalWeight()));
    this.workers = workers;
    this.generator = new Well19937c(seed);
    this.steps = new ExpectationMaximisation(rows, workers);
    this.oneNormal = oneNormal();
  }

  /**
   * Learns from the rows of a table, or from a sample of many.
   *
   * @param attributes informative ones that count, ascending
   * @param clusters number N, at least 1
   * @param found clusters of each row of the table, from 0 to N - 1, to begin from too; none if empty
   */
  public static RowMixture train(
      Table table, int[] attributes, int clusters, int[] found, long seed, Workers workers)
      throws InterruptedException {
    RowMixtureTrainer trainer = new RowMixtureTrainer(table, attributes, MAX_ROWS, seed, workers);
    List<int[]> starts = new ArrayList<>();
    List<float[][]> points = trainer.allPoints();
    for (int i = 0; i < trainer.repeats(clusters); i++) {
      starts.addAll(trainer.starts(clusters, points));
    }
    if (found.length > 0) {
      starts.add(Arrays.stream(trainer.rows.rows()).map(i -> found[i]).toArray());
    }
    return RowMixture.of(trainer.rows, trainer.best(trainer.shortRuns(clusters, starts)));
  }

  /** How often k-means is begun: more often where it is quick. */
  private int repeats(int clusters) {
    long work = Math.max(1, (long) rows.size() * rows.attributes().length * clusters);
    return (int) Math.max(1, Math.min(MOST_REPEATS, WORK_OF_ONE / work));
  }

  /**
   * How well 1 to 10 clusters describe the rows: by how much the likelihood is above the straight line
   * from one cluster to the most, in nats a row, so that the largest is at the elbow of the curve
   * (Thorndike, "Who belongs in the family?", Psychometrika 18, 1953). A number of clusters that the
   * Bayesian information criterion does not prefer to one cluster is below 0.
   *
   * @param attributes informative ones that count, ascending
   */
  public static ClusterCurve numbers(Table table, int[] attributes, long seed, Workers workers)
      throws InterruptedException {
    return new RowMixtureTrainer(table, attributes, MAX_ROWS_FOR_NUMBERS, seed, workers).numbers();
  }

  private ClusterCurve numbers() throws InterruptedException {
    List<float[][]> points = Collections.singletonList(rows.evened(false));
    double[] lengths = new double[Math.min(MAX_NUMBER, rows.size())];
    double[] likelihoods = new double[lengths.length];
    boolean isLarge = (long) rows.size() * rows.attributes().length > MAX_CELLS_FOR_NUMBERS;
    for (int n = 1; n <= lengths.length; n++) {
      List<MixtureFit> runs = shortRuns(n, starts(n, points));
      MixtureFit fit = isLarge ? runs.get(0) : best(runs);
      lengths[n - 1] = fit.criterion(oneNormal, logRows);
      likelihoods[n - 1] = fit.relativeLikelihood(oneNormal);
    }
    double[] criterion = new double[lengths.length];
    double slope =
        (likelihoods[lengths.length - 1] - likelihoods[0]) / Math.max(1, lengths.length - 1);
    for (int i = 1; i < criterion.length; i++) {
      double lead = likelihoods[i] - likelihoods[0] - i * slope;
      double gain = lengths[i] - lengths[0];
      criterion[i] = (gain > 0 ? lead : Math.min(lead, gain)) / rows.totalWeight();
    }
    return new ClusterCurve(criterion);
  }

  /** The gain of one normal for all rows, by attribute. */
  private double[] oneNormal() throws InterruptedException {
    MixtureFit one = converged(steps.fromLabels(rows.start(1), 1, new int[rows.size()]), MAX_STEPS);
    double[] gains = new double[one.models().length];
    for (int a = 0; a < gains.length; a++) {
      gains[a] = one.models()[a] instanceof NumericModel numeric ? numeric.normalGain() : 0;
    }
    return gains;
  }

  /** Short runs with each form, the best first; see {@link #shortRuns(List)}. */
  private List<MixtureFit> shortRuns(int clusters, List<int[]> starts) throws InterruptedException {
    List<MixtureFit> normals = new ArrayList<>();
    for (IntBuffer labels : starts.stream().map(IntBuffer::wrap).distinct().toList()) {
      normals.add(steps.fromLabels(rows.start(clusters), clusters, labels.array()));
    }
    List<MixtureFit> histograms =
        normals.stream().map(MixtureFit::withHistograms).toList();
    List<MixtureFit> runs = shortRuns(normals);
    if (!histograms.get(0).hasFormsOf(normals.get(0))) {
      runs.addAll(shortRuns(histograms));
    }
    runs.sort(byCriterion());
    return runs;
  }

  /** Short runs from starts of one form. After the first steps only the better half goes on. */
  private List<MixtureFit> shortRuns(List<MixtureFit> starts) throws InterruptedException {
    List<MixtureFit> begun = new ArrayList<>();
    for (MixtureFit start : starts) {
      begun.add(converged(start, FIRST_STEPS));
    }
    begun.sort(byCriterion());
    List<MixtureFit> runs = new ArrayList<>();
    for (MixtureFit run : begun.subList(0, (begun.size() + 1) / 2)) {
      runs.add(learned(run, 1, SHORT_STEPS));
    }
    return runs;
  }

  /** The best of short runs, of which two go on until they converge. */
  private MixtureFit best(List<MixtureFit> runs) throws InterruptedException {
    List<MixtureFit> finalists = new ArrayList<>();
    for (MixtureFit run : runs.subList(0, Math.min(FINALISTS, runs.size()))) {
      finalists.add(learned(run, MAX_RESHAPES, MAX_STEPS));
    }
    finalists.sort(byCriterion());
    MixtureFit best = finalists.get(0);
    MixtureFit most =
        runs.stream().max(Comparator.comparingDouble(MixtureFit::information)).orElseThrow();
    if (most.information() <= MUCH_MORE * Math.max(0, best.information())) {
      return best;
    }
    MixtureFit other = learned(most, MAX_RESHAPES, MAX_STEPS);
    return other.absoluteCriterion(logRows) > best.absoluteCriterion(logRows) ? other : best;
  }

  /** The best first. */
  private Comparator<MixtureFit> byCriterion() {
    return Comparator.comparingDouble(fit -> -fit.criterion(oneNormal, logRows));
  }

  private List<float[][]> allPoints() throws InterruptedException {
    float[][] asTheyAre = PrincipalComponents.of(rows.table(), generator.nextLong())
        .points(rows.table(), rows.rows(), workers);
    return List.of(asTheyAre, rows.evened(false), rows.evened(true));
  }

  /** The clusters of k-means over each kind of points. */
  private List<int[]> starts(int clusters, List<float[][]> kinds) throws InterruptedException {
    List<int[]> starts = new ArrayList<>();
    for (float[][] points : kinds) {
      starts.add(KMeans.of(points, rows.weights(), clusters, ROUNDS, generator, workers)
          .labels());
    }
    return starts;
  }

  private MixtureFit learned(MixtureFit start, int reshapes, int most) throws InterruptedException {
    MixtureFit fit = converged(start, most);
    for (int i = 0; i < reshapes; i++) {
      MixtureFit reshaped = fit.reshaped(oneNormal, logRows);
      if (reshaped.hasFormsOf(fit)) {
        break;
      }
      fit = converged(reshaped, most);
    }
    return fit;
  }

  private MixtureFit converged(MixtureFit start, int most) throws InterruptedException {
    MixtureFit before = start;
    MixtureFit fit = steps.step(start, false);
    double least = MIN_GAIN * rows.totalWeight() * rows.attributes().length;
    for (int i = 1; i < most; i++) {
      MixtureFit better = steps.step(fit, false);
      boolean done = better.logLikelihood() - fit.logLikelihood() < least;
      before = fit;
      fit = better;
      if (done) {
        break;
      }
    }
    return steps.step(before, true);
  }
}
