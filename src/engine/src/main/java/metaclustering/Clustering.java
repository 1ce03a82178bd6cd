package metaclustering;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import metaclustering.choice.SizeChoice;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.MixtureTrainer;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.RowSource;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;

/**
 * A finished clustering of rows: the way into the engine and what comes out of it. Immutable and safe
 * for use by many threads.
 *
 * <p>Every row has a code of M symbols, one for each attribute group: the nearest of the group's
 * centres ({@link MetaClusterModel#encode}); and belongs to a cluster with the probability {@code P(n
 * | code)} ({@link CodeMixture#memberships}). Rows that come one by one are clustered by a {@link
 * StreamClustering}, whose state at any moment is a clustering too.
 *
 * @param model the attribute groups with their masks and centres, and errors measured on the rows
 * @param clusters the clusters, a mixture over the codes
 * @param choice how numbers were chosen that the settings leave open
 * @param diagnostics figures of the training
 */
public record Clustering(
    MetaClusterModel model, CodeMixture clusters, SizeChoice choice, Diagnostics diagnostics)
    implements Serializable {

  /**
   * Clusters rows. The same rows and settings give the same result bit for bit, whatever the number of
   * threads.
   *
   * @param checkpoint where the training is saved, and continued from if it was saved there
   * @throws IllegalArgumentException if the rows are too few or have nothing to learn from, if a cell
   *     cannot be used, or if a setting does not fit the rows
   * @throws UncheckedIOException naming the checkpoint if it cannot be written or read, or is that of
   *     other rows or settings
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  public static Clustering fit(
      RowSource rows, ClusteringSettings settings, TrainingListener listener, Checkpoint checkpoint)
      throws InterruptedException {
    long start = System.nanoTime();
    if (settings.numClusters() > rows.rowCount()) {
      throw new InvalidSettingException(
          Settings.NUM_CLUSTERS,
          settings.numClusters(),
          "at most " + rows.rowCount() + ", the number of training rows");
    }
    try (Table table = Table.read(rows, settings.scale())) {
      ClusteringSettings fitting = settings.fitting(table.layout().informativeAttributes());
      TrainedModel trained = TableTraining.train(table, fitting, listener, checkpoint);
      MetaClusterModel model = trained.model();
      CodeMixture clusters =
          clusters(model.centreCounts(), trained.codes(), rows.weights(), settings);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Clustering(
          model, clusters, trained.choice(), Diagnostics.of(trained, settings, seconds));
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /**
   * Learns the clusters over codes that were counted elsewhere.
   *
   * @param model by which the rows were encoded, with the errors measured on them
   * @param codes different ones, [codes x M]
   * @param weights of the rows that have each code
   * @param diagnostics of the training
   */
  public static Clustering of(
      MetaClusterModel model,
      int[][] codes,
      double[] weights,
      ClusteringSettings settings,
      Diagnostics diagnostics)
      throws InterruptedException {
    CodeMixture clusters = clusters(model.centreCounts(), codes, weights, settings);
    return new Clustering(model, clusters, SizeChoice.NONE, diagnostics);
  }

  static CodeMixture clusters(
      int[] centreCounts, int[][] codes, double[] weights, ClusteringSettings settings)
      throws InterruptedException {
    return MixtureTrainer.finalClusters(
        settings.numClusters(),
        centreCounts,
        codes,
        weights,
        settings.seed(),
        settings.numExecutionSlots());
  }

  /**
   * Writes the clustering as plain JSON; see {@link ClusteringJson}. How numbers were chosen is not
   * written.
   *
   * @throws IOException naming the file if it cannot be written; then nothing has changed
   */
  public void write(Path file) throws IOException {
    PlainJson.write(file, ClusteringJson.of(this));
  }

  /**
   * Reads a clustering, whose answers are those of the one that was written.
   *
   * @throws IOException naming the file if it is missing, damaged or of a newer format
   */
  public static Clustering read(Path file) throws IOException {
    try {
      return ClusteringJson.read(PlainJson.read(file));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
