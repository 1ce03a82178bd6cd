package metaclustering.training.online;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.dependence.AttributeGroups;
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
 * All that a learner knows. It changes the masks, the centres, their use and the generators as it
 * learns; a learner made from a state that was saved in between goes on bit for bit.
 *
 * @param use how the centres are used, by which idle ones are freed; null if they are not
 * @param generators one per clusterer
 */
public record LearnerState(
    TableLayout layout,
    ColumnStatistics statistics,
    ClusteringSettings settings,
    Masks masks,
    Centres centres,
    CentreUtility use,
    RandomGenerator[] generators)
    implements Serializable {

  /** A column whose mean is more deviations than this away from 0 is shifted. */
  private static final double FAR = 10;

  /**
   * First masks and centres.
   *
   * @param groups of attributes that masks start from
   */
  public static LearnerState begin(
      Table table, ClusteringSettings settings, AttributeGroups groups, RandomGenerator generator) {
    RandomGenerator[] generators = generators(settings.numMetaClusters(), generator);
    float[][][] seeds = settings.rule() == LearningRule.EXPONENTIATED
        ? Centres.nearMean(table, settings, generator)
        : null;
    Masks masks = Masks.start(table.layout(), settings.numMetaClusters(), groups);
    return begin(table.layout(), table.statistics(), settings, masks, seeds, generators);
  }

  /** Some masks, and centres at the seeds, [M][K][D]; for the article's rule at 0. */
  static LearnerState begin(
      TableLayout layout,
      ColumnStatistics statistics,
      ClusteringSettings settings,
      Masks masks,
      float[][][] seeds,
      RandomGenerator[] generators) {
    int[] each = new int[settings.numMetaClusters()];
    Arrays.fill(each, settings.clustersEach());
    Centres centres = centres(layout, statistics, settings, each);
    if (settings.rule() == LearningRule.EXPONENTIATED) {
      fill(layout, centres, seeds);
    }
    return new LearnerState(layout, statistics, settings, masks, centres, null, generators);
  }

  /**
   * Masks and centres of a model; hard masks become just soft enough to move again.
   *
   * @param freeing whether idle centres are freed
   */
  public static LearnerState of(
      MetaClusterModel model, ClusteringSettings settings, boolean freeing) {
    TableLayout layout = model.layout();
    Masks masks = new Masks(layout, model.masks());
    float[][][] values = new float[model.metaClusters()][][];
    boolean toMaskedSpace =
        settings.rule() == LearningRule.ARTICLE && model.geometry() == Geometry.MASKED_DISTANCE;
    for (int m = 0; m < values.length; m++) {
      values[m] = new float[model.centreCount(m)][];
      for (int k = 0; k < values[m].length; k++) {
        values[m][k] = model.centre(m, k);
        for (int d = 0; toMaskedSpace && d < layout.columns(); d++) {
          values[m][k][d] *= masks.get(m, layout.attributeOf(d));
        }
      }
    }
    ClusteringSettings fitting = settings.withNumMetaClusters(model.metaClusters());
    Centres centres = centres(layout, model.statistics(), fitting, model.centreCounts());
    fill(layout, centres, values);
    return new LearnerState(
        layout,
        model.statistics(),
        fitting,
        masks,
        centres,
        freeing ? new CentreUtility(model.centreCounts()) : null,
        generators(fitting.numMetaClusters(), new Well19937c(settings.seed())));
  }

  private static RandomGenerator[] generators(int clusterers, RandomGenerator generator) {
    RandomGenerator[] generators = new RandomGenerator[clusterers];
    for (int m = 0; m < clusterers; m++) {
      generators[m] = new Well19937c(generator.nextLong());
    }
    return generators;
  }

  private static Centres centres(
      TableLayout layout, ColumnStatistics statistics, ClusteringSettings settings, int[] each) {
    float[] shifts = new float[layout.columns()];
    for (int d = 0; d < shifts.length; d++) {
      double mean = statistics.mean(d);
      boolean far = layout.isInformative(layout.attributeOf(d))
          && settings.rule() == LearningRule.EXPONENTIATED
          && Math.abs(mean) > FAR * Math.sqrt(statistics.variance(d));
      shifts[d] = far ? (float) mean : 0;
    }
    return new Centres(layout, shifts, each);
  }

  private static void fill(TableLayout layout, Centres centres, float[][][] values) {
    for (int d = 0; d < layout.columns(); d++) {
      if (layout.isInformative(layout.attributeOf(d))) {
        for (int m = 0; m < values.length; m++) {
          for (int k = 0; k < values[m].length; k++) {
            centres.set(d, centres.start(m) + k, values[m][k][d]);
          }
        }
      }
    }
  }

  /**
   * The same knowledge in another layout: centres keep their values in the attributes' own units, and
   * stand at the only value known so far of an attribute that was constant. Use and generators are
   * shared with this state.
   */
  public LearnerState in(TableLayout newLayout, ColumnStatistics newStatistics) {
    Centres moved = centres(newLayout, newStatistics, settings, centres.each());
    Rescaling rescaling = new Rescaling(layout, newLayout, newStatistics);
    for (int d = 0; d < newLayout.columns(); d++) {
      int a = newLayout.attributeOf(d);
      if (!newLayout.isInformative(a)) {
        continue;
      }
      for (int m = 0; m < moved.clusterers(); m++) {
        double mask = isMaskedSpace() ? masks.get(m, a) : 1;
        for (int n = moved.start(m); n < moved.start(m + 1); n++) {
          moved.set(d, n, mask * rescaling.column(d, centres.get(d, n) / mask));
        }
      }
    }
    return new LearnerState(
        newLayout, newStatistics, settings, masks.in(newLayout), moved, use, generators);
  }

  private boolean isMaskedSpace() {
    return settings.rule() == LearningRule.ARTICLE;
  }

  /** A learner that goes on from here, changing this state. */
  public OnlineLearner learner(Workers workers) {
    return learner(workers, false);
  }

  /** The same for rows that may change, one by one. */
  public OnlineLearner streamLearner() {
    return learner(new Workers(1), true);
  }

  private OnlineLearner learner(Workers workers, boolean seesAll) {
    return isMaskedSpace()
        ? new ArticleLearner(this)
        : new ExponentiatedLearner(this, workers, seesAll);
  }

  /** A learner that goes on from here with the masks as they stand, which are hard. */
  OnlineLearner fixedMaskLearner(Workers workers) {
    return new FixedMaskLearner(this, workers);
  }

  /** By which a clusterer chooses. */
  Chooser chooser(int m) {
    return new Chooser(settings.randomRate(), generators[m]);
  }

  /** Clusterers that change the centres of this state; they look at no column yet. */
  OnlineClusterer[] clusterers() {
    OnlineClusterer[] clusterers = new OnlineClusterer[masks.clusterers()];
    Arrays.setAll(clusterers, m -> new OnlineClusterer(m, centres, chooser(m)));
    return clusterers;
  }

  /** How many centres each clusterer has, [M]. */
  public int[] centreCounts() {
    return centres.each();
  }

  /** A copy of masks and centres as a model; these masks are the owners' certainties too. */
  public MetaClusterModel model() {
    return model(masks.byClusterer());
  }

  /**
   * A copy of masks and centres as a model.
   *
   * @param formed masks [M x A] that tell how certain the owners are
   */
  public MetaClusterModel model(float[][] formed) {
    float[] certainties = new float[layout.attributes().size()];
    for (float[] mask : formed) {
      for (int a = 0; a < certainties.length; a++) {
        certainties[a] = Math.max(certainties[a], mask[a]);
      }
    }
    return new MetaClusterModel(
        layout,
        statistics,
        isMaskedSpace() ? Geometry.MASKED_SPACE : Geometry.MASKED_DISTANCE,
        masks.byClusterer(),
        centres.byClusterer(layout.columns()),
        certainties);
  }
}
