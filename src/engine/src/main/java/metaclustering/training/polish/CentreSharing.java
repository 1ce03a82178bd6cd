package metaclustering.training.polish;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.Checkpoints;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Shares centres among meta-clusters of hard masks, as many in all as there were: on a sample of the
 * rows every meta-cluster gets several times as many, far from each other ({@link Seeding#groups}) and
 * polished for some rounds; then, over all meta-clusters, always the two centres of one are united that
 * cost least squared error ({@link WardMerging}), until as many are left.
 */
public final class CentreSharing {

  private static final int SAMPLE_ROWS = 5_000;
  private static final int ROUNDS = 5;

  /** How many times as many centres there are at first. */
  private static final int SURPLUS = 4;

  /** At least so many rows for each of them. */
  private static final int ROWS_EACH = 3;

  private final ClusteringSettings settings;
  private final Workers workers;

  public CentreSharing(ClusteringSettings settings, Workers workers) {
    this.settings = settings;
    this.workers = workers;
  }

  /**
   * The model with shared centres, of which nothing is measured yet.
   *
   * @param model whose masks are hard; of equal numbers of centres
   */
  public MetaClusterModel share(Table table, MetaClusterModel model) throws InterruptedException {
    RandomGenerator generator = new Well19937c(settings.seed());
    int[] rows = RowOrder.weighted(table);
    RowOrder.shuffle(rows, SAMPLE_ROWS, generator);
    try (Table sample = table.select(IntStream.of(rows).limit(SAMPLE_ROWS).toArray())) {
      int given = settings.clustersEach();
      int many = Math.min(SURPLUS * given, sample.rowCount() / ROWS_EACH);
      ClusteringSettings more = settings.withClustersEach(Math.max(given, many));
      MetaClusterModel seeded = GroupSeeding.model(sample, more, model.masks(), generator);
      PolishPhase polish = new PolishPhase(
          new PolishState(seeded, seeded.masks()),
          TableEncoder.encode(seeded, sample, workers),
          ROUNDS);
      polish.run(
          sample, workers, TrainingListener.NONE, new Checkpoints(Checkpoint.NONE, sample, more));
      return united(polish, model.metaClusters() * given);
    }
  }

  private MetaClusterModel united(PolishPhase polish, int centres) throws InterruptedException {
    MetaClusterModel model = polish.model();
    LabelStatistics statistics = polish.statistics();
    WardMerging[] unions = new WardMerging[model.metaClusters()];
    workers.run(unions.length, m -> {
      float[][] begun = IntStream.range(0, model.centres(m))
          .mapToObj(k -> model.centre(m, k))
          .toArray(float[][]::new);
      int[] owned = IntStream.range(0, model.layout().columns())
          .filter(d -> model.owner(model.layout().attributeOf(d)) == m)
          .toArray();
      unions[m] = new WardMerging(begun, statistics.weights(m), owned);
    });
    int surplus = Arrays.stream(model.centres()).sum() - centres;
    for (int i = 0; i < surplus; i++) {
      cheapest(unions).unite();
    }
    return new MetaClusterModel(
        model.layout(),
        model.statistics(),
        Geometry.MASKED_DISTANCE,
        model.masks(),
        Arrays.stream(unions).map(WardMerging::centres).toArray(float[][][]::new),
        new float[model.layout().attributes().size()]);
  }

  private static WardMerging cheapest(WardMerging... unions) {
    WardMerging best = unions[0];
    for (WardMerging one : unions) {
      best = one.cost() < best.cost() ? one : best;
    }
    return best;
  }
}
