package metaclustering.training;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import metaclustering.choice.CentreChoice;
import metaclustering.choice.MetaClusterChoice;
import metaclustering.choice.SharedCentres;
import metaclustering.choice.SizeChoice;
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
import metaclustering.training.polish.CentreSharing;
import metaclustering.training.polish.LabelStatistics;
import metaclustering.training.polish.PolishPhase;
import metaclustering.training.polish.PolishState;
import metaclustering.training.polish.StartSelection;
import metaclustering.training.polish.TableEncoder;
import metaclustering.training.reconstruction.JointEncoding;
import metaclustering.training.reconstruction.SymbolRegression;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Trains a model on a whole table, in this order:
 *
 * <ol>
 *   <li>the number of attribute groups is chosen, unless it is given ({@link MetaClusterChoice});
 *   <li>masks and centres are learned row by row until the masks have converged ({@link
 *       OnlinePhase}); a single group has no masks to form and begins with centres that were merged
 *       ({@link CentreSharing});
 *   <li>masks become hard and the error is lowered round by round ({@link PolishPhase}); for a single
 *       group this is k-means until it converges;
 *   <li>the number of centres in each group is chosen ({@link CentreChoice}) or the given number is
 *       shared among the groups ({@link CentreSharing}), and polished again; shared centres that do
 *       not lower the error are dropped;
 *   <li>certainties, errors and the reconstruction are measured, once;
 *   <li>the symbols of a row are chosen jointly, if that is asked for ({@link JointEncoding}).
 * </ol>
 *
 * <p>The same table, settings and seed give the same model bit for bit, whatever the number of
 * threads.
 */
public final class TableTraining {

  /** Centres in each group while masks form and the number of centres is not known yet. */
  private static final int FIRST_CENTRES = 8;

  /** k-means ends when its error no longer falls, or after this many rounds if that is more than set. */
  private static final int KMEANS_ROUNDS = 100;

  private final Table table;
  private final TrainingListener listener;
  private final Workers workers;

  /** With all numbers known. */
  private final ClusteringSettings settings;

  private TableTraining(
      Table table, ClusteringSettings settings, TrainingListener listener, Workers workers) {
    this.table = table;
    this.settings = settings;
    this.listener = listener;
    this.workers = workers;
  }

  /** What a training comes to before anything is measured. */
  private record Polished(PolishPhase polish, TrainingState state, SizeChoice choice) {}

  /** Work of a training with all numbers known. */
  private interface Work<T> {

    /**
     * @param groups how the number of groups was chosen, null if it was given
     * @param choosesCentres whether their number in each group is to be chosen
     */
    T of(TableTraining training, MetaClusterChoice.Result groups, boolean choosesCentres)
        throws InterruptedException;
  }

  /** Trains without checkpoints; see {@link #train(Table, ClusteringSettings, TrainingListener, Checkpoint)}. */
  public static TrainedModel train(
      Table table, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    return train(table, settings, listener, Checkpoint.NONE);
  }

  /**
   * Trains a model, and measures it on the rows of the table. Continues from the checkpoint if there
   * is one; the result is the same, bit for bit.
   *
   * @throws IllegalArgumentException if the table is too small or has nothing to learn from, or a
   *     number cannot be chosen
   * @throws UncheckedIOException naming the checkpoint if it cannot be written or read, or is that
   *     of other rows or settings
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static TrainedModel train(
      Table table, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint)
      throws InterruptedException {
    return run(
        table,
        settings,
        listener,
        (training, groups, choosesCentres) ->
            training.measured(training.polished(checkpoint, groups, choosesCentres)));
  }

  /**
   * Trains on a sample of rows that are elsewhere, and measures nothing.
   *
   * @return what the polish over all rows begins with
   * @throws IllegalArgumentException if the sample is too small or has nothing to learn from, or a
   *     number cannot be chosen
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  static SampleTraining trainOnSample(
      Table sample, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    return run(
        sample,
        settings,
        listener,
        (training, groups, choosesCentres) ->
            training.sampled(training.polished(Checkpoint.NONE, groups, choosesCentres)));
  }

  private static <T> T run(
      Table table, ClusteringSettings settings, TrainingListener listener, Work<T> work)
      throws InterruptedException {
    if (settings.clustersEach() == 0 && settings.polishRounds() == 0) {
      throw new InvalidSettingException(
          Settings.POLISH_ROUNDS, 0, "at least 1 to choose the number of clusters");
    }
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      MetaClusterChoice.Result groups = null;
      ClusteringSettings sized =
          settings.clustersEach() == 0 ? settings.withClustersEach(FIRST_CENTRES) : settings;
      if (settings.numMetaClusters() == 0) {
        requireSomethingToLearn(table, sized.withNumMetaClusters(1));
        groups = MetaClusterChoice.of(table, settings.seed());
        sized = sized.withNumMetaClusters(groups.metaClusters());
      }
      requireSomethingToLearn(table, sized);
      TableTraining training = new TableTraining(table, sized, listener, workers);
      return work.of(training, groups, settings.clustersEach() == 0);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /**
   * Forms masks on a sample of rows that are elsewhere, without polishing them.
   *
   * @return what the polish over all rows begins with
   * @throws IllegalArgumentException if the sample is too small or has nothing to learn from
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static FormedMasks formMasks(
      Table sample, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    settings.requireSizes(Integer.MAX_VALUE, "");
    requireSomethingToLearn(sample, settings);
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      TableTraining training = new TableTraining(sample, settings, listener, workers);
      TrainingState state = training.begin();
      if (!training.isKMeans()) {
        state.online().run(sample, state.learner(), workers, listener, rows -> {});
      }
      return new FormedMasks(training.polishState(state, true), state.online().rowsSeen());
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /**
   * Checks that a table can be learned from.
   *
   * @throws IllegalArgumentException saying what is missing
   */
  public static void requireSomethingToLearn(Table table, ClusteringSettings settings) {
    if (table.rowCount() < 2) {
      throw new IllegalArgumentException(
          "at least 2 training rows are needed, there are " + table.rowCount());
    }
    if (!(table.totalWeight() > 0)) {
      throw new IllegalArgumentException("all training rows have the weight 0");
    }
    int usable = table.layout().informativeAttributes();
    if (usable == 0 && !settings.missingAsValue() && hasOneValueOrNone(table)) {
      throw new InvalidSettingException(
          Settings.MISSING_AS_VALUE,
          false,
          "true for these rows: no attribute has two different values, but some have one value or"
              + " none, as in market baskets");
    }
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

  private static boolean hasOneValueOrNone(Table table) {
    return IntStream.range(0, table.layout().attributes().size())
        .filter(a -> table.layout().attributes().get(a).isNominal())
        .filter(a -> !Double.isNaN(table.layout().offset(a)))
        .map(table.layout()::firstColumn)
        .anyMatch(d -> IntStream.range(0, table.rowCount())
            .anyMatch(i -> IntStream.of(table.missing(i)).anyMatch(e -> e == d)));
  }

  private Polished polished(
      Checkpoint checkpoint, MetaClusterChoice.Result groups, boolean choosesCentres)
      throws InterruptedException {
    TrainingState state = learn(checkpoint);
    PolishPhase polish = state.polish();
    SizeChoice choice = new SizeChoice(groups, List.of());
    if (settings.shareClusters() && settings.numMetaClusters() > 1) {
      PolishPhase shared =
          polishAgain(sharedCentres(polish.model(), state.groups()), state.groups());
      SharedCentres sharing = new SharedCentres(
          Arrays.stream(shared.model().centreCounts()).boxed().toList(),
          summary(polish).relativeError(),
          summary(shared).relativeError());
      polish = sharing.isBetter() ? shared : polish;
      choice = choice.with(sharing);
    } else if (choosesCentres) {
      CentreChoice[] centres = chooseCentres(polish.model());
      polish = polishAgain(withCentres(polish.model(), centres), state.groups());
      choice =
          new SizeChoice(groups, Arrays.stream(centres).map(CentreChoice::curve).toList());
    }
    return new Polished(polish, state, choice);
  }

  /** Learns row by row and polishes, or continues where the checkpoint was written. */
  private TrainingState learn(Checkpoint checkpoint) throws InterruptedException {
    Checkpoints checkpoints = new Checkpoints(checkpoint, table, settings.plain());
    TrainingState state = checkpoints.saved().orElseGet(this::begin);
    checkpoints.watch(state);
    if (state.polish() == null) {
      boolean goOn = isKMeans()
          || state.online().run(table, state.learner(), workers, listener, checkpoints::learned);
      int rounds = goOn ? polishRounds() : 0;
      PolishState start = polishState(state, rounds > 0);
      state = state.polishing(new PolishPhase(start, table, workers, rounds));
      checkpoints.watch(state);
    }
    state.polish().run(table, workers, listener, checkpoints::learned);
    return state;
  }

  /** A single group has no masks to form: the training is k-means. */
  private boolean isKMeans() {
    return settings.numMetaClusters() == 1
        && settings.rule() == LearningRule.EXPONENTIATED
        && settings.polishRounds() > 0;
  }

  private int polishRounds() {
    return isKMeans() ? Math.max(KMEANS_ROUNDS, settings.polishRounds()) : settings.polishRounds();
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
    return new TrainingState(groups, learner, new OnlinePhase(table, settings, generator), null);
  }

  /**
   * The start of the polish: what was learned, in groups that are independent of each other or, if
   * better, in other groups of dependent attributes; for k-means merged centres.
   */
  private PolishState polishState(TrainingState state, boolean polished)
      throws InterruptedException {
    if (isKMeans()) {
      MetaClusterModel first = state.learner().model();
      return new PolishState(sharedCentres(first, state.groups()), first.masks(), state.groups());
    }
    float[][] masks = state.online().averageMasks();
    if (polished) {
      state.groups().settle(masks);
    }
    MetaClusterModel learned = state.learner().model(masks);
    StartSelection selection = new StartSelection(table, settings, state.groups(), workers);
    return polished && selection.isBetterThan(learned, masks)
        ? selection.start()
        : new PolishState(learned, masks, state.groups());
  }

  private PolishPhase polishAgain(MetaClusterModel model, AttributeGroups groups)
      throws InterruptedException {
    PolishState start = new PolishState(model, model.masks(), groups);
    return PolishPhase.run(start, table, workers, listener, polishRounds());
  }

  private MetaClusterModel sharedCentres(MetaClusterModel model, AttributeGroups groups)
      throws InterruptedException {
    return new CentreSharing(settings, groups, workers)
        .share(table, model)
        .withCertainties(model.certainties());
  }

  private CentreChoice[] chooseCentres(MetaClusterModel model) throws InterruptedException {
    List<int[]> owned =
        IntStream.range(0, model.metaClusters()).mapToObj(model::owned).toList();
    return CentreChoice.of(table, owned, settings.seed(), workers);
  }

  /** The model with the chosen centres, of which nothing is measured yet. */
  private static MetaClusterModel withCentres(MetaClusterModel model, CentreChoice[] choices) {
    return model.withCentres(
        model.masks(),
        Arrays.stream(choices).map(CentreChoice::centres).toArray(float[][][]::new),
        model.certainties());
  }

  private ModelSummary summary(PolishPhase polish) throws InterruptedException {
    return polish.hasRun()
        ? polish.statistics().summary(polish.model())
        : ModelSummary.measure(polish.model(), table, polish.codes());
  }

  private SampleTraining sampled(Polished polished) {
    MetaClusterModel model = polished.polish().model();
    return new SampleTraining(
        new PolishState(model, model.masks(), polished.state().groups()),
        polished.polish().hasRun() ? polishRounds() : 0,
        polished.state().online().rowsSeen(),
        polished.choice());
  }

  private TrainedModel measured(Polished polished) throws InterruptedException {
    PolishPhase polish = polished.polish();
    return measured(
        polish.model().withSummary(summary(polish)),
        polish.codes(),
        polish.statistics(),
        polish.hasRun(),
        polished.state().online().rowsSeen(),
        polished.choice());
  }

  /**
   * Measures a model that was trained on a sample and polished on all rows, on the sample.
   *
   * @param settings with which it was trained
   */
  static TrainedModel measuredOnSample(
      MetaClusterModel model, SampleTraining training, Table sample, ClusteringSettings settings)
      throws InterruptedException {
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      int[][] codes = TableEncoder.encode(model, sample, workers);
      LabelStatistics statistics = LabelStatistics.of(sample, codes, model, workers);
      boolean isPolished = training.rounds() > 0;
      ModelSummary summary =
          isPolished ? statistics.summary(model) : ModelSummary.measure(model, sample, codes);
      return new TableTraining(sample, settings, TrainingListener.NONE, workers)
          .measured(
              model.withSummary(summary),
              codes,
              statistics,
              isPolished,
              training.rowsSeen(),
              training.choice());
    }
  }

  private TrainedModel measured(
      MetaClusterModel learned,
      int[][] codes,
      LabelStatistics statistics,
      boolean isPolished,
      long rowsSeen,
      SizeChoice choice)
      throws InterruptedException {
    MetaClusterModel model = learned;
    if (isPolished) {
      model = model.withCertainties(
          AttributeCertainty.measure(model, table, codes, settings.seed(), workers));
    }
    Reconstruction reconstruction = SymbolRegression.isFor(model)
        ? SymbolRegression.learn(model, table, codes, statistics)
        : Reconstruction.NONE;
    model = model.withReconstruction(reconstruction);
    if (settings.jointSymbols()) {
      JointEncoding joint = JointEncoding.learn(table, model, codes, workers);
      return new TrainedModel(joint.model(), joint.codes(), rowsSeen, choice);
    }
    return new TrainedModel(model, codes, rowsSeen, choice);
  }
}
