package metaclustering.training.polish;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import metaclustering.dependence.AttributeGroups;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Table;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Shares centres among meta-clusters of hard masks without changing their total number; of a single
 * meta-cluster these are good first centres for k-means. On a sample of the rows every meta-cluster gets several times its centres, far from each other ({@link
 * GroupSeeding}) and polished for some rounds. Then pairs of centres are merged, always those of all
 * meta-clusters that raise the squared error least ({@link WardMerging}), until the number is reached.
 */
public final class CentreSharing {

  private static final int MIN_SAMPLE_ROWS = 5_000;
  private static final int ROUNDS = 5;

  /** The number of centres before merging, in multiples of that after. */
  private static final int SURPLUS = 4;

  /** Rows of the sample for each centre before merging. */
  private static final int MIN_ROWS_PER_CENTRE = 3;

  private final ClusteringSettings settings;
  private final AttributeGroups groups;
  private final Workers workers;

  /**
   * @param groups by dependence; those that are independent of each other stay as they are
   */
  public CentreSharing(ClusteringSettings settings, AttributeGroups groups, Workers workers) {
    this.settings = settings;
    this.groups = groups;
    this.workers = workers;
  }

  /**
   * The model with shared centres, without summary and certainties.
   *
   * @param model with hard masks and equal numbers of centres
   */
  public MetaClusterModel share(Table table, MetaClusterModel model) throws InterruptedException {
    RandomGenerator generator = new Well19937c(settings.seed());
    int rows = Math.max(MIN_SAMPLE_ROWS, GroupSeeding.ROWS_PER_CENTRE * settings.clustersEach());
    if (table.rowCount() <= rows) {
      return shareOn(table, model, generator);
    }
    try (Table sample = table.select(RowOrder.sample(table, rows, generator))) {
      return shareOn(sample, model, generator);
    }
  }

  private MetaClusterModel shareOn(Table sample, MetaClusterModel model, RandomGenerator generator)
      throws InterruptedException {
    int given = settings.clustersEach();
    int affordable = Math.min(SURPLUS * given, sample.rowCount() / MIN_ROWS_PER_CENTRE);
    ClusteringSettings more = settings.withClustersEach(Math.max(given, affordable));
    MetaClusterModel seeded = GroupSeeding.model(sample, more, model.masks(), generator);
    PolishState start = new PolishState(seeded, seeded.masks(), groups);
    PolishPhase polish = PolishPhase.run(start, sample, workers, TrainingListener.NONE, ROUNDS);
    return merged(polish, model.metaClusters() * given);
  }

  private MetaClusterModel merged(PolishPhase polish, int centres) throws InterruptedException {
    MetaClusterModel model = polish.model();
    LabelStatistics statistics = polish.statistics();
    WardMerging[] mergings = new WardMerging[model.metaClusters()];
    workers.run(mergings.length, m -> {
      mergings[m] = new WardMerging(model.centres(m), statistics.weights(m), model.ownedColumns(m));
    });
    int surplus = Arrays.stream(model.centreCounts()).sum() - centres;
    for (int i = 0; i < surplus; i++) {
      Collections.min(Arrays.asList(mergings), Comparator.comparingDouble(WardMerging::cost))
          .merge();
    }
    return model.withCentres(
        model.masks(),
        Arrays.stream(mergings).map(WardMerging::centres).toArray(float[][][]::new),
        new float[model.layout().attributes().size()]);
  }
}
