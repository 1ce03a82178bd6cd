package metaclustering.training.online;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.dependence.AttributeGroups;
import metaclustering.linalg.VectorLoops;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.Rescaling;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The state of a learner, which changes the masks, the centres, their utility and the generators. A
 * learner made from a state that was saved in between continues bit for bit.
 *
 * @param utility of the centres, by which idle ones are freed; null if they are not
 * @param generators one per clusterer
 */
public record LearnerState(
    TableLayout layout,
    ColumnStatistics statistics,
    ClusteringSettings settings,
    Masks masks,
    Centres centres,
    CentreUtility utility,
    RandomGenerator[] generators)
    implements Serializable {

  /**
   * First masks and centres.
   *
   * @param groups of attributes that masks start from
   */
  public static LearnerState begin(
      Table table, ClusteringSettings settings, AttributeGroups groups, RandomGenerator generator) {
    RandomGenerator[] generators = generators(settings.numMetaClusters(), generator);
    float[][][] seeds =
        isMaskedSpace(settings) ? null : Centres.nearMean(table, settings, generator);
    Masks masks = Masks.start(table.layout(), settings.numMetaClusters(), groups);
    return begin(table, settings, masks, seeds, generators);
  }

  /** Some masks, and centres at the seeds, [M x K x D]; for the article's rule at 0. */
  static LearnerState begin(
      Table table,
      ClusteringSettings settings,
      Masks masks,
      float[][][] seeds,
      RandomGenerator... generators) {
    int[] counts = new int[settings.numMetaClusters()];
    Arrays.fill(counts, settings.clustersEach());
    Centres centres =
        new Centres(table.layout(), table.statistics(), !isMaskedSpace(settings), counts);
    if (!isMaskedSpace(settings)) {
      centres.setAll(seeds);
    }
    return new LearnerState(
        table.layout(), table.statistics(), settings, masks, centres, null, generators);
  }

  /**
   * Masks and centres of a model; hard masks become just soft enough to move again.
   *
   * @param freesIdle whether idle centres are freed
   */
  public static LearnerState of(
      MetaClusterModel model, ClusteringSettings settings, boolean freesIdle) {
    TableLayout layout = model.layout();
    Masks masks = new Masks(layout, model.masks());
    float[][][] values = new float[model.metaClusters()][][];
    boolean toMaskedSpace = isMaskedSpace(settings) && model.geometry() == Geometry.MASKED_DISTANCE;
    for (int m = 0; m < values.length; m++) {
      values[m] = model.centres(m);
      for (float[] centre : values[m]) {
        for (int d = 0; toMaskedSpace && d < layout.columns(); d++) {
          centre[d] *= masks.get(m, layout.attributeOf(d));
        }
      }
    }
    ClusteringSettings fitting = settings.withNumMetaClusters(model.metaClusters());
    Centres centres =
        new Centres(layout, model.statistics(), !isMaskedSpace(fitting), model.centreCounts());
    centres.setAll(values);
    return new LearnerState(
        layout,
        model.statistics(),
        fitting,
        masks,
        centres,
        freesIdle ? new CentreUtility(model.centreCounts()) : null,
        generators(fitting.numMetaClusters(), new Well19937c(settings.seed())));
  }

  private static RandomGenerator[] generators(int clusterers, RandomGenerator generator) {
    RandomGenerator[] generators = new RandomGenerator[clusterers];
    for (int m = 0; m < clusterers; m++) {
      generators[m] = new Well19937c(generator.nextLong());
    }
    return generators;
  }

  /** Whether centres are in masked space: those of the article's rule. */
  private static boolean isMaskedSpace(ClusteringSettings settings) {
    return settings.rule() == LearningRule.ARTICLE;
  }

  /**
   * The same state in another layout: centres keep their values in the attributes' own units; those of
   * an attribute that was constant are at its only value so far. Utility and generators are shared.
   */
  public LearnerState in(TableLayout newLayout, ColumnStatistics newStatistics) {
    boolean maskedSpace = isMaskedSpace(settings);
    Centres moved = new Centres(newLayout, newStatistics, !maskedSpace, centres.counts());
    Rescaling rescaling = new Rescaling(layout, newLayout, newStatistics);
    int[] columns = moved.columns();
    int[] before = IntStream.of(columns).map(centres::place).toArray();
    double[] maskOf = new double[columns.length];
    boolean[] stay = new boolean[columns.length];
    for (int j = 0; j < columns.length; j++) {
      stay[j] = !maskedSpace
          && rescaling.keeps(columns[j])
          && centres.shifts()[before[j]] == moved.shifts()[j];
    }
    for (int m = 0; m < moved.clusterers(); m++) {
      for (int j = 0; j < columns.length; j++) {
        maskOf[j] = maskedSpace ? masks.get(m, newLayout.attributeOf(columns[j])) : 1;
      }
      for (int n = moved.start(m); n < moved.start(m + 1); n++) {
        for (int j = 0; j < columns.length; j++) {
          if (stay[j]) {
            moved.row(n)[j] = centres.row(n)[before[j]];
          } else {
            double value = centres.get(before[j], n) / maskOf[j];
            moved.set(j, n, maskOf[j] * rescaling.column(columns[j], value));
          }
        }
      }
    }
    return new LearnerState(
        newLayout, newStatistics, settings, masks.in(newLayout), moved, utility, generators);
  }

  /** The same state with other column statistics. */
  public LearnerState with(ColumnStatistics newStatistics) {
    return new LearnerState(layout, newStatistics, settings, masks, centres, utility, generators);
  }

  /** The same state with hard masks that are just soft enough to move again. */
  LearnerState withSoftMasks() {
    return new LearnerState(
        layout,
        statistics,
        settings,
        new Masks(layout, masks.byClusterer()),
        centres,
        utility,
        generators);
  }

  /** A learner that continues from here, changing this state. */
  public OnlineLearner learner(Workers workers) {
    return isMaskedSpace(settings)
        ? new ArticleLearner(this)
        : ExponentiatedLearner.ofTable(this, workers);
  }

  /** The same for a stream, whose rows may change. */
  OnlineLearner streamLearner() {
    return isMaskedSpace(settings) ? new ArticleLearner(this) : ExponentiatedLearner.ofStream(this);
  }

  /** A learner that continues from here with fixed masks, which are hard. */
  OnlineLearner fixedMaskLearner(Workers workers) {
    return new FixedMaskLearner(this, workers);
  }

  /** For every column's place among the centres', that of its attribute among the masks'. */
  int[] placeOfAttribute() {
    return IntStream.of(centres.columns())
        .map(d -> Arrays.binarySearch(masks.attributes(), layout.attributeOf(d)))
        .toArray();
  }

  /** The number of centres of each clusterer, [M]. */
  public int[] centreCounts() {
    return centres.counts();
  }

  /** A copy of masks and centres as a model, with certainties by these masks. */
  public MetaClusterModel model() {
    return model(masks.byClusterer());
  }

  /**
   * A copy of masks and centres as a model.
   *
   * @param formed masks [M x A] whose maxima are the owners' certainties
   */
  public MetaClusterModel model(float[][] formed) {
    return new MetaClusterModel(
        layout,
        statistics,
        isMaskedSpace(settings) ? Geometry.MASKED_SPACE : Geometry.MASKED_DISTANCE,
        masks.byClusterer(),
        centres.byClusterer(layout.columns()),
        VectorLoops.largest(formed));
  }
}
