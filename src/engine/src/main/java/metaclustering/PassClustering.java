package metaclustering;

import java.util.concurrent.CancellationException;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.progress.PassWatch;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSource;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.PassRows;
import metaclustering.training.PassTraining;
import metaclustering.training.TrainedModel;

/**
 * A clustering of rows that do not fit into memory: they are read in passes. Attribute groups form on a
 * random sample, the error is lowered over all rows, and the final clusters are those of the sample. Rows
 * that are all in the sample are clustered as {@link Clustering#fit} does.
 *
 * @param clustering with the errors measured on all rows
 * @param sample of the rows
 */
public record PassClustering(Clustering clustering, RowSource sample) {

  /**
   * Clusters rows. The same rows and settings give the same result bit for bit, whatever the number of
   * threads.
   *
   * @throws IllegalArgumentException if the rows are too few or have nothing to learn from, if a cell
   *     cannot be used, if a setting does not fit the rows, or if there are other rows in another pass
   * @throws java.io.UncheckedIOException naming the file that cannot be read or written
   * @throws InterruptedException if the thread is interrupted; neither a thread nor a file is left
   */
  public static PassClustering fit(
      RowPasses passes, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    return fit(passes, PassRows.sampleRows(passes.attributes().size()), settings, listener);
  }

  static PassClustering fit(
      RowPasses passes, int sampleRows, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    long start = System.nanoTime();
    PassWatch watch = new PassWatch(listener);
    try (PassRows rows = PassRows.read(passes, sampleRows, settings, watch)) {
      return fit(rows, settings, watch, start);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  private static PassClustering fit(
      PassRows rows, ClusteringSettings settings, PassWatch watch, long start)
      throws InterruptedException {
    RowSource sample = rows.sample();
    if (rows.areFew()) {
      return new PassClustering(Clustering.fit(sample, settings, watch, Checkpoint.NONE), sample);
    }
    if (settings.numClusters() > sample.rowCount()) {
      throw new InvalidSettingException(
          Settings.NUM_CLUSTERS,
          settings.numClusters(),
          "at most " + sample.rowCount() + ", the number of rows in the sample of a large file");
    }
    try (Table table = rows.table()) {
      ClusteringSettings fitting = settings.fitting(table.layout().informativeAttributes());
      PassTraining.Result result = PassTraining.train(rows, table, fitting, watch);
      TrainedModel trained = result.trained();
      MetaClusterModel model = trained.model();
      watch.onProgress(Clustering.clustering(trained), () -> model);
      FinalClustering.Result found = FinalClustering.of(table, model, trained.codes(), settings);
      Diagnostics diagnostics = new Diagnostics(
          result.rows(),
          result.distinctCodes(),
          trained.rowsSeen(),
          settings.numMetaClusters(),
          (System.nanoTime() - start) / 1e9,
          watch.isStopped());
      return new PassClustering(Clustering.of(trained, found, diagnostics), sample);
    }
  }
}
