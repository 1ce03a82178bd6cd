package metaclustering.lab.recovery;

import metaclustering.dependence.AttributeGroups;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.online.LearnerState;
import metaclustering.training.online.OnlineLearner;
import metaclustering.training.online.TrainingRows;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learning that can be looked at after any row: the rows of a table in their order, from the first
 * again after the last, from equal masks, at constant rates and without polish. For experiments; {@link TableTraining} makes
 * better models. Not safe for use by several threads at once.
 */
public final class OnlineTraining implements AutoCloseable {

  private final Table table;
  private final Workers workers;
  private final LearnerState state;
  private final OnlineLearner learner;
  private long rowsSeen;

  /**
   * Prepares to learn; passes and polish rounds of the settings do not count.
   *
   * @param table not to be closed before this
   * @throws IllegalArgumentException if the table is too small or has nothing to learn from
   */
  public OnlineTraining(Table table, ClusteringSettings settings) {
    TableTraining.requireSomethingToLearn(table, settings);
    this.table = table;
    this.workers = new Workers(settings.numExecutionSlots());
    this.state = LearnerState.begin(
        table, settings, AttributeGroups.none(table.layout()), new Well19937c(settings.seed()));
    this.learner = state.learner(workers);
  }

  /**
   * Learns from the next rows, block by block; the last block may be smaller.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public void learn(int count) throws InterruptedException {
    for (int done = 0; done < count; ) {
      Interruption.check();
      int rows = Math.min(learner.rowsAtOnce(), count - done);
      long first = rowsSeen;
      learner.learn(TrainingRows.of(table, i -> (int) ((first + i) % table.rowCount())), rows);
      rowsSeen += rows;
      done += rows;
    }
  }

  /** Rows learned from so far, counting repeats. */
  public long rowsSeen() {
    return rowsSeen;
  }

  /** A copy of the masks as they are, [M x A]. */
  public float[][] masks() {
    return learner.masks();
  }

  /** The clusterer with the largest mask for every attribute, see {@link MetaClusterModel#owners}. */
  public int[] owners() {
    return MetaClusterModel.owners(table.layout(), learner.masks());
  }

  /** The model of the masks and centres as they are, without figures of the rows. */
  public MetaClusterModel model() {
    return state.model(learner.masks());
  }

  /**
   * The squared error of the rows learned from since the last call, relative to the variance, each
   * column's error averaged over the clusterers by their masks; NaN if there were none.
   */
  public double takeError() {
    return learner.takeError();
  }

  /** Ends the threads. */
  @Override
  public void close() {
    workers.close();
  }
}
