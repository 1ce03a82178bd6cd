package metaclustering.training;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import metaclustering.choice.CentreChoice;
import metaclustering.choice.MetaClusterChoice;
import metaclustering.choice.SharedCentres;
import metaclustering.choice.SizeChoice;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.Table;
import metaclustering.training.polish.CentreSharing;
import metaclustering.training.reconstruction.JointEncoding;

/**
 * Trains a model whose numbers of meta-clusters and centres may be 0, to be chosen from the rows:
 * first the number of meta-clusters ({@link MetaClusterChoice}); then masks are learned with some
 * centres in each; then the number of centres is chosen for the attributes that each meta-cluster owns
 * ({@link CentreChoice}), or as many as are given are shared among the meta-clusters ({@link
 * CentreSharing}), and the polish goes on from these centres. What is given is not chosen: then this is
 * {@link Trainer}. Shared centres that do not lower the error are given up. At the end symbols may be
 * chosen jointly ({@link JointEncoding}).
 */
public final class SizedTrainer {

  /** Centres in each meta-cluster while masks form and their number is not known yet. */
  private static final int FIRST_CENTRES = 8;

  private SizedTrainer() {}

  /**
   * Trains; see {@link Trainer#train(Table, ClusteringSettings, TrainingListener, Checkpoint)}.
   *
   * @throws IllegalArgumentException also if a number cannot be chosen: the table has too many columns,
   *     or there is no polish
   */
  public static SizedModel train(
      Table table, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint)
      throws InterruptedException {
    try {
      SizedModel sized = sized(table, settings, listener, checkpoint);
      if (!settings.jointSymbols()) {
        return sized;
      }
      try (Workers workers = new Workers(settings.numExecutionSlots())) {
        return new SizedModel(JointEncoding.learn(table, sized.trained(), workers), sized.choice());
      }
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  private static SizedModel sized(
      Table table, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint)
      throws InterruptedException {
    boolean choosesCentres = settings.clustersEach() == 0;
    if (choosesCentres && settings.polishRounds() == 0) {
      throw new InvalidSettingException(
          Settings.POLISH_ROUNDS, 0, "at least 1 to choose the number of clusters");
    }
    ClusteringSettings sized =
        (choosesCentres ? settings.withClustersEach(FIRST_CENTRES) : settings).plain();
    MetaClusterChoice.Result metaClusters = null;
    if (settings.numMetaClusters() == 0) {
      Trainer.requireSomethingToLearn(table, sized.withNumMetaClusters(1));
      metaClusters = MetaClusterChoice.of(table, settings.seed());
      sized = sized.withNumMetaClusters(metaClusters.metaClusters());
    }
    TrainedModel trained = Trainer.train(table, sized, listener, checkpoint);
    SizedModel given = new SizedModel(trained, new SizeChoice(metaClusters, List.of()));
    boolean shares = settings.shareClusters() && sized.numMetaClusters() > 1;
    if (!choosesCentres && !shares) {
      return given;
    }
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      if (shares) {
        return shared(table, given, sized, listener, workers);
      }
      CentreChoice[] centres = centres(table, trained.model(), settings.seed(), workers);
      TrainedModel polished =
          Trainer.polish(table, withCentres(trained, centres), sized, listener, workers);
      return new SizedModel(
          polished,
          new SizeChoice(
              metaClusters, Arrays.stream(centres).map(CentreChoice::curve).toList()));
    }
  }

  /** The better of what is given and the same with shared centres. */
  private static SizedModel shared(
      Table table,
      SizedModel given,
      ClusteringSettings sized,
      TrainingListener listener,
      Workers workers)
      throws InterruptedException {
    TrainedModel equal = given.trained();
    MetaClusterModel begun = new CentreSharing(sized, workers)
        .share(table, equal.model())
        .withCertainties(certainties(equal.model()));
    TrainedModel shared = Trainer.polish(
        table, new TrainedModel(begun, equal.codes(), equal.rowsSeen()), sized, listener, workers);
    SharedCentres sharing = new SharedCentres(
        Arrays.stream(begun.centres()).boxed().toList(),
        equal.model().summary().relativeError(),
        shared.model().summary().relativeError());
    return new SizedModel(sharing.isBetter() ? shared : equal, given.choice().with(sharing));
  }

  private static CentreChoice[] centres(
      Table table, MetaClusterModel model, long seed, Workers workers) throws InterruptedException {
    List<int[]> owned = IntStream.range(0, model.metaClusters())
        .mapToObj(m -> IntStream.range(0, model.layout().attributes().size())
            .filter(a -> model.owner(a) == m)
            .toArray())
        .toList();
    return CentreChoice.of(table, owned, seed, workers);
  }

  /** The model with the chosen centres, of which nothing is measured yet. */
  private static TrainedModel withCentres(TrainedModel trained, CentreChoice[] choices) {
    MetaClusterModel model = trained.model();
    MetaClusterModel sized = new MetaClusterModel(
        model.layout(),
        model.statistics(),
        Geometry.MASKED_DISTANCE,
        model.masks(),
        Arrays.stream(choices).map(CentreChoice::centres).toArray(float[][][]::new),
        certainties(model));
    return new TrainedModel(sized, trained.codes(), trained.rowsSeen());
  }

  private static float[] certainties(MetaClusterModel model) {
    float[] certainties = new float[model.layout().attributes().size()];
    for (int a = 0; a < certainties.length; a++) {
      certainties[a] = model.certainty(a);
    }
    return certainties;
  }
}
