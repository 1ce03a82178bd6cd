package metaclustering;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import metaclustering.choice.SizeChoice;
import metaclustering.description.ClusterDescription;
import metaclustering.description.GroupDependence;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.FinalClusterChoice;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.finalclusters.codes.CodeClusters;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.RowDensity;
import metaclustering.finalclusters.rows.RowMixture;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.Progress;
import metaclustering.progress.StopNotice;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.FinalClusterMethod;
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
 * | row)} ({@link #logMemberships}). Rows that come one by one are clustered by a {@link
 * StreamClustering}, whose state at any moment is a clustering too.
 *
 * @param model the attribute groups with their masks and centres, and errors measured on the rows
 * @param clusters the clusters of rows
 * @param symbols the same clusters, as the codes of the rows show them
 * @param choice how numbers were chosen that the settings leave open
 * @param finalChoice how the clusters were found, and why so
 * @param profiles what the rows of each cluster hold; null in models of older releases
 * @param diagnostics figures of the training
 */
public record Clustering(
    MetaClusterModel model,
    FinalClusters clusters,
    CodeMixture symbols,
    SizeChoice choice,
    FinalClusterChoice finalChoice,
    ClusterDescription profiles,
    Diagnostics diagnostics)
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
    try (Table table = Table.read(rows, settings.scale(), settings.missingAsValue())) {
      ClusteringSettings fitting = settings.fitting(table.layout().informativeAttributes());
      StopNotice notice = new StopNotice(listener);
      TrainedModel trained = TableTraining.train(table, fitting, notice, checkpoint);
      MetaClusterModel model = trained.model();
      listener.onProgress(clustering(trained), () -> model);
      FinalClustering.Result found = FinalClustering.of(table, model, trained.codes(), settings);
      double seconds = (System.nanoTime() - start) / 1e9;
      return of(trained, found, Diagnostics.of(trained, settings, seconds, notice.isStopped()));
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  static Progress clustering(TrainedModel trained) {
    int rows = trained.codes().length;
    double error = trained.model().summary().relativeError();
    return new Progress(Progress.Phase.CLUSTERING, 1, 1, rows, rows, 0, error, 1);
  }

  /**
   * Learns the clusters of rows that a model was trained on elsewhere.
   *
   * @param model with the errors measured on its rows
   * @param rows all or a sample of them, in the layout of the model
   * @param diagnostics of the training
   */
  public static Clustering of(
      MetaClusterModel model, Table rows, ClusteringSettings settings, Diagnostics diagnostics)
      throws InterruptedException {
    int[][] codes =
        rows.blocks().stream().map(model::encode).flatMap(Arrays::stream).toArray(int[][]::new);
    return of(new TrainedModel(model, codes, 0, SizeChoice.NONE), rows, settings, diagnostics);
  }

  /** Learns the clusters of rows whose codes are known. */
  static Clustering of(
      TrainedModel trained, Table rows, ClusteringSettings settings, Diagnostics diagnostics)
      throws InterruptedException {
    return of(
        trained, FinalClustering.of(rows, trained.model(), trained.codes(), settings), diagnostics);
  }

  static Clustering of(
      TrainedModel trained, FinalClustering.Result found, Diagnostics diagnostics) {
    return new Clustering(
        trained.model(),
        found.clusters(),
        found.symbols(),
        trained.choice(),
        found.choice(),
        found.description(),
        diagnostics);
  }

  /**
   * Clusters over codes alone.
   *
   * @param rows some, which describe the clusters
   */
  static Clustering ofCodes(
      TrainedModel trained, CodeMixture mixture, Table rows, Diagnostics diagnostics)
      throws InterruptedException {
    int[] labels = Arrays.stream(trained.codes()).mapToInt(mixture::cluster).toArray();
    double[] weights =
        IntStream.range(0, labels.length).mapToDouble(rows::weight).toArray();
    try (Workers one = new Workers(1)) {
      return new Clustering(
          trained.model(),
          new CodeClusters(mixture),
          mixture,
          trained.choice(),
          new FinalClusterChoice(FinalClusterMethod.CODES, "A mixture over the codes.", null),
          ClusterDescription.of(rows, mixture.clusters(), labels, one)
              .with(GroupDependence.of(trained.codes(), labels, weights, one)),
          diagnostics);
    }
  }

  /** {@code ln P(n | row)} for every cluster n, of a row of columns, NaN where a value is missing. */
  public double[] logMemberships(float[] row) {
    return clusters.logMemberships(model, row);
  }

  /** The most probable cluster of a row of columns, the lowest of equally probable ones. */
  public int cluster(float[] row) {
    return clusters.cluster(model, row);
  }

  /** The cluster of each row. */
  public int[] clustersOf(RowSource rows) {
    return IntStream.range(0, rows.rowCount())
        .map(i -> cluster(model.layout().encode(rows, i)))
        .toArray();
  }

  /** The cluster of the row that a code stands for. */
  public int clusterOf(int... code) {
    return clusters instanceof CodeClusters ofCodes
        ? ofCodes.mixture().cluster(code)
        : cluster(model.layout().encode(model.decode(code)));
  }

  /**
   * The density of rows: {@code ln p(row)} of a row of columns, NaN where a value is missing. The unit is
   * one over the product of the known numeric attributes' units.
   */
  public ToDoubleFunction<float[]> logDensity() {
    return clusters instanceof RowMixture mixture
        ? row -> mixture.logDensity(model.layout(), row)
        : new RowDensity(model, symbols)::logDensity;
  }

  /** What the rows of each cluster held when it was trained; empty in models of older releases. */
  public Optional<ClusterDescription> description() {
    return Optional.ofNullable(profiles);
  }

  /**
   * Writes the clustering as plain JSON; see {@link ClusteringJson}. How M and K were chosen is not
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
