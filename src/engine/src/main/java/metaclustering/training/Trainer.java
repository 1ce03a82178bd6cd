package metaclustering.training;

import java.util.concurrent.CancellationException;
import metaclustering.dependence.AttributeGroups;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.settings.Settings;
import metaclustering.table.Table;
import metaclustering.training.online.LearnerState;
import metaclustering.training.online.OnlinePhase;
import metaclustering.training.polish.AttributeCertainty;
import metaclustering.training.polish.PolishPhase;
import metaclustering.training.polish.PolishState;
import metaclustering.training.polish.StartSelection;
import metaclustering.training.polish.TableEncoder;
import metaclustering.training.reconstruction.SymbolRegression;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Trains a model: rows are learned from one after another until the masks have settled, then the
 * polish makes masks hard and lowers the error round by round. The same table, settings and seed give
 * the same model bit for bit, whatever the number of threads.
 */
public final class Trainer {

  private final Table table;
  private final ClusteringSettings settings;
  private final TrainingListener listener;
  private final Checkpoint checkpoint;

  private Trainer(
      Table table, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint) {
    this.table = table;
    this.settings = settings;
    this.listener = listener;
    this.checkpoint = checkpoint;
  }

  /** Trains without checkpoints; see below. */
  public static TrainedModel train(
      Table table, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    return train(table, settings, listener, Checkpoint.NONE);
  }

  /**
   * Trains a model with the figures measured on its rows, and their codes. Goes on from the
   * checkpoint if there is one; the result is the same, bit for bit.
   *
   * @throws IllegalArgumentException if the table is too small or has nothing to learn from
   * @throws UncheckedIOException naming the checkpoint if it cannot be written or read, or is that
   *     of other rows or settings
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static TrainedModel train(
      Table table, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint)
      throws InterruptedException {
    requireSomethingToLearn(table, settings);
    try {
      return new Trainer(table, settings, listener, checkpoint).train();
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /**
   * Forms masks without polishing them: for rows that are elsewhere, of which the table is a sample.
   *
   * @return what the polish begins with
   * @throws IllegalArgumentException if the table is too small or has nothing to learn from
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static FormedMasks form(
      Table table, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    requireSomethingToLearn(table, settings);
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      Trainer trainer = new Trainer(table, settings, listener, Checkpoint.NONE);
      Checkpoints none = new Checkpoints(Checkpoint.NONE, table, settings);
      TrainingState state = trainer.begin();
      state.online().run(table, state.learner(), workers, listener, none);
      return new FormedMasks(
          trainer.course(state, true, workers), state.online().rowsSeen());
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /**
   * Polishes a model of hard masks on.
   *
   * @param begun the model, and how many rows it was learned from
   */
  static TrainedModel polish(
      Table table,
      TrainedModel begun,
      ClusteringSettings settings,
      TrainingListener listener,
      Workers workers)
      throws InterruptedException {
    MetaClusterModel model = begun.model();
    PolishPhase polish = new PolishPhase(
        new PolishState(model, model.masks()),
        TableEncoder.encode(model, table, workers),
        settings.polishRounds());
    polish.run(table, workers, listener, new Checkpoints(Checkpoint.NONE, table, settings));
    return measured(polish, table, settings, begun.rowsSeen(), workers);
  }

  public static void requireSomethingToLearn(Table table, ClusteringSettings settings) {
    settings.requireSizes(Integer.MAX_VALUE, "");
    if (table.rowCount() < 2) {
      throw new IllegalArgumentException(
          "at least 2 training rows are needed, there are " + table.rowCount());
    }
    if (!(table.totalWeight() > 0)) {
      throw new IllegalArgumentException("all training rows have the weight 0");
    }
    int usable = table.layout().informativeAttributes();
    if (usable == 0) {
      throw new IllegalArgumentException(
          "nothing to learn from the training rows: no attribute has two different values that are"
              + " not missing (all rows are equal, or all attributes constant)");
    }
    if (settings.numMetaClusters() > usable) {
      throw new InvalidSettingException(
          Settings.NUM_META_CLUSTERS,
          settings.numMetaClusters(),
          "at most " + usable + ", the number of attributes with two different values");
    }
  }

  private TrainedModel train() throws InterruptedException {
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      Checkpoints checkpoints = new Checkpoints(checkpoint, table, settings);
      TrainingState state = checkpoints.saved().orElseGet(this::begin);
      checkpoints.watch(state);
      OnlinePhase online = state.online();
      if (!state.isPolishing()) {
        boolean goOn = online.run(table, state.learner(), workers, listener, checkpoints);
        int rounds = goOn ? settings.polishRounds() : 0;
        PolishState course = course(state, rounds > 0, workers);
        state.begin(
            new PolishPhase(course, TableEncoder.encode(course.model(), table, workers), rounds));
      }
      PolishPhase polish = state.polish();
      polish.run(table, workers, listener, checkpoints);
      return measured(polish, table, settings, online.rowsSeen(), workers);
    }
  }

  /** The polished model with what its rows and their codes say of it. */
  private static TrainedModel measured(
      PolishPhase polish, Table table, ClusteringSettings settings, long rowsSeen, Workers workers)
      throws InterruptedException {
    MetaClusterModel model = polish.model();
    int[][] codes = polish.codes();
    ModelSummary summary;
    if (polish.hasRun()) {
      model = model.withCertainties(
          AttributeCertainty.measure(model, table, codes, settings.seed(), workers));
      summary = polish.statistics().summary(model);
    } else {
      summary = ModelSummary.measure(model, table, codes);
    }
    MetaClusterModel measured = model.withSummary(summary);
    Reconstruction all = SymbolRegression.isFor(measured)
        ? SymbolRegression.learn(measured, table, codes, polish.statistics())
        : Reconstruction.NONE;
    return new TrainedModel(measured.withReconstruction(all), codes, rowsSeen);
  }

  /** What the polish begins with: what was learned or, if they are better, the groups as they are. */
  private PolishState course(TrainingState state, boolean polished, Workers workers)
      throws InterruptedException {
    float[][] masks = state.online().averageMasks();
    MetaClusterModel learned = state.learner().model(masks);
    StartSelection contest = new StartSelection(table, settings, state.groups(), workers);
    return polished && contest.isBetterThan(learned, masks)
        ? contest.start()
        : new PolishState(learned, masks);
  }

  private TrainingState begin() {
    RandomGenerator generator = new Well19937c(settings.seed());
    boolean byDependence = settings.maskStart() == MaskStart.DEPENDENCE
        && settings.rule() == LearningRule.EXPONENTIATED
        && settings.numMetaClusters() > 1;
    AttributeGroups groups = byDependence
        ? AttributeGroups.of(table, settings.numMetaClusters(), settings.seed())
        : AttributeGroups.none(table.layout());
    LearnerState learner = LearnerState.begin(table, settings, groups, generator);
    return new TrainingState(groups, learner, new OnlinePhase(table, settings, generator));
  }
}
