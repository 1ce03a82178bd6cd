package metaclustering.training.polish;

import java.util.stream.IntStream;
import metaclustering.dependence.AttributeGroups;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Table;
import metaclustering.training.online.Masks;
import metaclustering.training.online.RowOrder;
import org.apache.commons.math3.random.Well19937c;

/**
 * Decides whether the polish starts from groups of dependent attributes or from the masks learned row
 * by row. Under strong noise learning can lose groups that pairwise dependence still shows. Both are
 * polished for some rounds on the same sample of the rows, and the less squared error is better. Groups
 * that are independent of each other stay in both, which then differ in their centres.
 */
public final class StartSelection {

  private static final int SAMPLE_ROWS = 2_000;
  private static final int ROUNDS = 10;

  private final Table table;
  private final ClusteringSettings settings;
  private final AttributeGroups groups;
  private final Workers workers;

  public StartSelection(
      Table table, ClusteringSettings settings, AttributeGroups groups, Workers workers) {
    this.table = table;
    this.settings = settings;
    this.groups = groups;
    this.workers = workers;
  }

  /** The start from the groups, with centres at rows. */
  public PolishState start() {
    float[][] masks =
        Masks.start(table.layout(), settings.numMetaClusters(), groups).byClusterer();
    MetaClusterModel seeded =
        GroupSeeding.model(table, settings, masks, new Well19937c(settings.seed()));
    return new PolishState(seeded, masks, groups);
  }

  /**
   * Whether the groups are better.
   *
   * @param learned the model learned row by row
   * @param masks its masks [M x A], by which attributes have owners
   */
  public boolean isBetterThan(MetaClusterModel learned, float[][] masks)
      throws InterruptedException {
    if (!groups.exist() || (!groups.areSeparated() && agreeWith(masks))) {
      return false;
    }
    if (table.rowCount() <= SAMPLE_ROWS) {
      return error(table, start()) < error(table, new PolishState(learned, masks, groups));
    }
    int[] rows = RowOrder.sample(table, SAMPLE_ROWS, new Well19937c(settings.seed()));
    try (Table sample = table.select(rows)) {
      return error(sample, start()) < error(sample, new PolishState(learned, masks, groups));
    }
  }

  private boolean agreeWith(float[][] masks) {
    int[] owners = MetaClusterModel.owners(table.layout(), masks);
    return IntStream.range(0, owners.length)
        .allMatch(a -> groups.groupOf(a) == AttributeGroups.NONE || groups.groupOf(a) == owners[a]);
  }

  private double error(Table rows, PolishState state) throws InterruptedException {
    PolishPhase polish = PolishPhase.run(state, rows, workers, TrainingListener.NONE, ROUNDS);
    ModelSummary summary = ModelSummary.measure(polish.model(), rows, polish.codes());
    return summary.relativeError();
  }
}
