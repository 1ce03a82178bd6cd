package metaclustering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.description.ClusterDescription;
import metaclustering.description.GroupDependence;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.finalclusters.FinalClusterChoice;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.finalclusters.codes.CodeClusters;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.MixtureTrainer;
import metaclustering.finalclusters.neighbours.NeighbourClustering;
import metaclustering.finalclusters.rows.RowMixture;
import metaclustering.finalclusters.rows.RowMixtureTrainer;
import metaclustering.math.WeightedOrder;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.FinalClusterMethod;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns the final clusters of a table's rows, by the method of the settings. If that is to be chosen,
 * they are communities of neighbours where
 *
 * <ul>
 *   <li>there are at least 1,000 rows, five clusters are wanted, and the communities have a larger
 *       modularity than the clusters of k-means, or
 *   <li>there are at least 1,000 rows, the number of clusters is to be chosen, and the communities are
 *       at most 20 and cut at most .6 of the links that as many clusters of k-means cut, or
 *   <li>the graph of neighbours falls apart into just as many communities as are wanted, with a larger
 *       modularity than the mixture, which tears neighbours apart;
 * </ul>
 *
 * otherwise the components of a mixture. A number that is to be chosen is then that of the graph's parts
 * with few links or none between them, or the {@link ClusterCurve}'s if that is larger or an attribute
 * has few values. The same rows and settings give the same clusters, whatever the number of threads.
 */
final class FinalClustering {

  private static final int MANY_ROWS = 1_000;
  private static final int MANY_CLUSTERS = 5;

  /** More clusters are not chosen, as nobody would look at each. */
  private static final int MOST_CHOSEN = 20;

  /** With fewer rows every graph of neighbours hangs together. */
  private static final int ENOUGH_ROWS = 100;

  /** The share of its links that a partition cuts at most if the graph falls apart into it. */
  private static final double APART = 0.005;

  /** The share that a mixture cuts at least if it tears neighbours apart: with some links, without any. */
  private static final double TORN = 0.01;

  private static final double TORN_PARTS = 0.005;

  /**
   * The share of the links cut by k-means that as many communities cut at most if their number is to be
   * chosen. Without structure it is .6 in the plane and more in space.
   */
  private static final double CLEARLY = 0.6;

  private static final int MOST_ROWS = 60_000;

  /** A mixture over the rows of a wide table is learned from as many attributes. */
  private static final int MOST_ATTRIBUTES = 1_000;

  private static final int MOST_CODES = 10_000;
  private static final int SAMPLE_ROWS = 2_000;
  private static final int BLOCK_ROWS = 512;
  private static final String MIXTURE = "A mixture over the rows.";
  private static final String PARTS =
      " Their number is that of the parts of the graph of neighbours.";

  private final Table table;
  private final MetaClusterModel model;
  private final int[][] codes;
  private final double[] weights;

  /** Those that a mixture is learned from. */
  private final int[] attributes;

  private final ClusteringSettings settings;
  private final Workers workers;
  private NeighbourClustering sample;

  /**
   * What was learned.
   *
   * @param clusters of the rows
   * @param symbols the same clusters, as the codes of the rows show them
   * @param choice why so
   * @param description what the rows of each cluster hold
   */
  record Result(
      FinalClusters clusters,
      CodeMixture symbols,
      FinalClusterChoice choice,
      ClusterDescription description) {}

  private FinalClustering(
      Table table,
      MetaClusterModel model,
      int[][] codes,
      ClusteringSettings settings,
      Workers workers) {
    this.table = table;
    this.model = model;
    this.codes = codes;
    this.weights = new double[codes.length];
    Arrays.setAll(weights, table::weight);
    this.attributes = attributes(table, model, settings.seed());
    this.settings = settings;
    this.workers = workers;
  }

  /** The informative attributes; of a wide table some, drawn by how much the codes explain of them. */
  private static int[] attributes(Table table, MetaClusterModel model, long seed) {
    TableLayout layout = table.layout();
    int[] all = IntStream.range(0, layout.attributes().size())
        .filter(layout::isInformative)
        .toArray();
    if (!layout.isWide()) {
      return all;
    }
    double[] explained =
        Arrays.stream(all).mapToDouble(a -> explained(table, model, a)).toArray();
    return Arrays.stream(WeightedOrder.of(explained, new Well19937c(seed)))
        .limit(MOST_ATTRIBUTES)
        .map(i -> all[i])
        .sorted()
        .toArray();
  }

  /** The variance of an attribute that the codes explain, less what chance explains; at least 0. */
  private static double explained(Table table, MetaClusterModel model, int attribute) {
    double share = model.summary().explained(attribute);
    double rows = table.totalWeight();
    double free = rows - model.centreCount(model.owner(attribute));
    double adjusted = 1 - (1 - share) * (rows - 1) / free;
    return free > 0 && adjusted > 0
        ? adjusted * table.statistics().variance(table.layout(), attribute)
        : 0;
  }

  /**
   * Learns final clusters.
   *
   * @param codes of the table's rows, [rows x M]
   */
  static Result of(Table table, MetaClusterModel model, int[][] codes, ClusteringSettings settings)
      throws InterruptedException {
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      return new FinalClustering(table, model, codes, settings, workers).result();
    }
  }

  private Result result() throws InterruptedException {
    return switch (settings.finalClusters()) {
      case MIXTURE -> mixture();
      case NEIGHBOURS -> neighbours();
      case CODES -> hasCodes() ? codes() : mixture();
      case AUTO -> chosen();
    };
  }

  /** Whether codes give as many clusters as are wanted: a single attribute group gives its centres. */
  private boolean hasCodes() {
    int clusters = settings.numClusters();
    return model.metaClusters() > 1 || clusters == 0 || clusters == model.centreCount(0);
  }

  private Result codes() throws InterruptedException {
    CodeMixture mixture = overCodes(settings.numClusters(), 1);
    ClusterCurve curve = settings.numClusters() == 0 ? mixture.curve().orElse(null) : null;
    int[] labels = Arrays.stream(codes).mapToInt(mixture::cluster).toArray();
    return new Result(
        new CodeClusters(mixture),
        mixture,
        new FinalClusterChoice(FinalClusterMethod.CODES, "A mixture over the codes.", curve),
        described(mixture.clusters(), labels));
  }

  private Result mixture() throws InterruptedException {
    ClusterCurve curve = numbers();
    int clusters = number(curve);
    return result(trained(clusters), FinalClusterMethod.MIXTURE, MIXTURE, curve);
  }

  private Result neighbours() throws InterruptedException {
    NeighbourClustering graph = graph(MOST_ROWS);
    int[] labels = graph.communities(settings.numClusters());
    if (settings.numClusters() > 0) {
      labels = graph.merged(labels, settings.numClusters());
    }
    return result(
        graph.describe(labels), FinalClusterMethod.NEIGHBOURS, "Communities of neighbours.", null);
  }

  private Result chosen() throws InterruptedException {
    int wanted = settings.numClusters();
    if (wanted == 0) {
      return ofAnyNumber();
    }
    Optional<Result> communities = communities();
    return communities.isPresent() ? communities.get() : mixtureOrParts(wanted, null);
  }

  private Result ofAnyNumber() throws InterruptedException {
    int[] parts = separateParts();
    int count = NeighbourClustering.count(parts);
    RowMixture mixture = count > 1 ? trained(count) : null;
    Optional<Result> better = count > 1 ? apart(mixture, parts, null) : communities();
    if (better.isPresent()) {
      return better.get();
    }
    ClusterCurve curve = numbers();
    if (mixture == null || count < curve.best()) {
      return mixtureOrParts(curve.best(), curve);
    }
    return count == curve.best()
        ? result(mixture, FinalClusterMethod.MIXTURE, MIXTURE, curve)
        : result(mixture, FinalClusterMethod.MIXTURE, MIXTURE + PARTS, null);
  }

  /** The parts that the rows fall apart into; one if they do not, or into too many. */
  private int[] separateParts() throws InterruptedException {
    if (table.rowCount() >= ENOUGH_ROWS && sample().isContinuous()) {
      int[] parts = sample().separateParts(APART);
      if (NeighbourClustering.count(parts) <= MOST_CHOSEN) {
        return parts;
      }
    }
    return new int[] {0};
  }

  /** A mixture, or the parts of the graph if these are as many and the mixture tears them. */
  private Result mixtureOrParts(int clusters, ClusterCurve curve) throws InterruptedException {
    RowMixture mixture = trained(clusters);
    if (table.rowCount() >= ENOUGH_ROWS && clusters > 1) {
      Optional<Result> torn = apart(mixture, sample().parts(clusters), curve);
      if (torn.isPresent()) {
        return torn.get();
      }
    }
    return result(mixture, FinalClusterMethod.MIXTURE, MIXTURE, curve);
  }

  /** Communities of many rows, if these are clearly better than clusters of k-means. */
  private Optional<Result> communities() throws InterruptedException {
    int wanted = settings.numClusters();
    if (table.rowCount() < MANY_ROWS || (wanted > 0 && wanted < MANY_CLUSTERS)) {
      return Optional.empty();
    }
    NeighbourClustering graph = graph(MOST_ROWS);
    int[] labels = graph.communities(wanted);
    int found = NeighbourClustering.count(labels);
    int[] others = graph.kMeans(found);
    double cut = graph.cut(labels);
    double cutByOthers = graph.cut(others);
    boolean areBetter = wanted == 0
        ? found > 1 && found <= MOST_CHOSEN && cut <= Math.max(APART, CLEARLY * cutByOthers)
        : found == wanted && graph.modularity(labels) > graph.modularity(others);
    if (!areBetter) {
      return Optional.empty();
    }
    String reason = String.format(
        Locale.ROOT,
        "Communities of neighbours: they cut %.1f %% of the links between neighbours, as many"
            + " clusters of k-means %.1f %%.",
        100 * cut,
        100 * cutByOthers);
    return Optional.of(result(graph.describe(labels), FinalClusterMethod.NEIGHBOURS, reason, null));
  }

  /** The parts of the graph if they are as many as a mixture's clusters, which tear neighbours apart. */
  private Optional<Result> apart(RowMixture mixture, int[] parts, ClusterCurve curve)
      throws InterruptedException {
    NeighbourClustering graph = sample();
    int[] torn = graph.labels(row -> mixture.cluster(model, row));
    double least = graph.cut(parts) == 0 ? TORN_PARTS : TORN;
    if (graph.cut(torn) < least
        || graph.cut(parts) > APART
        || NeighbourClustering.count(parts) != mixture.clusters()
        || graph.modularity(parts) <= graph.modularity(torn)) {
      return Optional.empty();
    }
    String reason = String.format(
        Locale.ROOT,
        "Communities of neighbours: the rows fall apart into them (%.1f %% of the links between"
            + " neighbours are cut, by a mixture %.1f %%).",
        100 * graph.cut(parts),
        100 * graph.cut(torn));
    return Optional.of(result(graph.describe(parts), FinalClusterMethod.NEIGHBOURS, reason, curve));
  }

  /** How well numbers of clusters fit; null if their number is given. */
  private ClusterCurve numbers() throws InterruptedException {
    return settings.numClusters() > 0
        ? null
        : RowMixtureTrainer.numbers(table, attributes, settings.seed(), workers);
  }

  private int number(ClusterCurve curve) {
    return curve == null ? settings.numClusters() : curve.best();
  }

  /** A mixture over the codes of every so many-th row. */
  private CodeMixture overCodes(int clusters, int step) throws InterruptedException {
    int[] counting =
        IntStream.range(0, codes.length).filter(i -> weights[i] > 0).toArray();
    int[] rows = IntStream.range(0, (counting.length + step - 1) / step)
        .map(i -> counting[i * step])
        .toArray();
    return MixtureTrainer.finalClusters(
        clusters,
        model.centreCounts(),
        Arrays.stream(rows).mapToObj(i -> codes[i]).toArray(int[][]::new),
        Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray(),
        settings.seed(),
        workers.slots());
  }

  /** Begins from the clusters over the codes too, which see columns of several humps. */
  private RowMixture trained(int clusters) throws InterruptedException {
    int[] found = clusters == 1 ? new int[codes.length] : clustersOfCodes(clusters);
    return RowMixtureTrainer.train(table, attributes, clusters, found, settings.seed(), workers);
  }

  /** The cluster of each row by its code; none if codes do not give so many clusters. */
  private int[] clustersOfCodes(int clusters) throws InterruptedException {
    CodeMixture mixture = overCodes(clusters, 1 + codes.length / MOST_CODES);
    return mixture.clusters() == clusters
        ? Arrays.stream(codes).mapToInt(mixture::cluster).toArray()
        : new int[0];
  }

  /** The graph of some rows, made once. */
  private NeighbourClustering sample() throws InterruptedException {
    if (sample == null) {
      sample = graph(SAMPLE_ROWS);
    }
    return sample;
  }

  private NeighbourClustering graph(int most) throws InterruptedException {
    return new NeighbourClustering(table, most, settings.seed(), workers);
  }

  /** Adds the clusters as the codes show them, from the cluster of each row. */
  private Result result(
      FinalClusters clusters, FinalClusterMethod method, String reason, ClusterCurve curve)
      throws InterruptedException {
    int[] labels = new int[codes.length];
    workers.runBlocks(labels.length, BLOCK_ROWS, (from, to) -> {
      float[] row = new float[table.layout().columns()];
      for (int i = from; i < to; i++) {
        table.copyRow(i, row);
        labels[i] = clusters.cluster(model, row);
      }
    });
    CodeMixture symbols =
        CodeMixture.ofLabels(clusters.clusters(), labels, model.centreCounts(), codes, weights);
    String all = curve == null ? reason : reason + " " + reason(curve);
    return new Result(
        clusters,
        symbols,
        new FinalClusterChoice(method, all, curve),
        described(clusters.clusters(), labels));
  }

  private ClusterDescription described(int clusters, int... labels) throws InterruptedException {
    return ClusterDescription.of(table, clusters, labels, workers)
        .with(GroupDependence.of(codes, labels, weights, workers));
  }

  private static String reason(ClusterCurve curve) {
    return curve.best() == 1
        ? "One, as by the Bayesian information criterion no other number up to "
            + curve.components()
            + " describes the rows better; look at the attribute groups instead."
        : "Their number is at the elbow of the likelihoods of 1 to " + curve.components() + ".";
  }
}
