package metaclustering.finalclusters.neighbours;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import metaclustering.finalclusters.neighbours.NeighbourGraph.Communities;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.finalclusters.vectors.PrincipalComponents;
import metaclustering.math.PairwiseMerging;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Clusters of any shape: communities in a {@link NeighbourGraph} of the rows, or of a sample of very many.
 */
public final class NeighbourClustering {

  /**
   * Communities are searched from so many starts; those of the largest modularity are kept, with the
   * resolution at which they were found.
   */
  private static final int STARTS = 3;

  /** Runs at each resolution, of few points and of many. */
  private static final int MOST_RUNS = 10;

  private static final int LEAST_RUNS = 4;
  private static final int RUNS_BY_POINTS = 200_000;
  private static final int QUICK_RUNS = 2;
  private static final int ROUNDS = 30;

  /** With fewer different values, a column falls apart by itself. */
  private static final int MIN_VALUES = 20;

  private final Table table;
  private final int[] rows;
  private final PrincipalComponents space;
  private final float[][] points;
  private final double[] weights;
  private final NeighbourGraph graph;
  private final long seed;
  private final Workers workers;

  /**
   * Finds neighbours.
   *
   * @param most rows; of more, a sample is taken
   */
  public NeighbourClustering(Table table, int most, long seed, Workers workers)
      throws InterruptedException {
    this.table = table;
    this.seed = seed;
    this.workers = workers;
    this.rows = table.sampleRows(most, seed);
    this.space = PrincipalComponents.of(table, seed);
    this.points = space.points(table, rows, workers);
    this.weights = Arrays.stream(rows).mapToDouble(table::weight).toArray();
    this.graph = NeighbourGraph.of(points, seed, workers);
  }

  /**
   * The community of each point. If the graph falls apart into more parts than are wanted, some parts
   * have no link to others; see {@link #merged}.
   *
   * @param wanted number of communities; 0 for that of the largest modularity
   */
  public int[] communities(int wanted) throws InterruptedException {
    Communities[] found = new Communities[STARTS];
    int runs = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, RUNS_BY_POINTS / points.length));
    workers.run(STARTS, start -> {
      Interruption.check();
      found[start] = wanted == 0
          ? graph.communities(seed + start)
          : graph.communities(wanted, runs, seed + start);
    });
    double resolution = StatUtils.geometricMean(
        Arrays.stream(found).mapToDouble(Communities::resolution).toArray());
    return Arrays.stream(found)
        .min(Comparator.comparingInt(
                (Communities c) -> wanted == 0 ? 0 : Math.abs(count(c.labels()) - wanted))
            .thenComparing(c -> -graph.modularity(c.labels(), resolution)))
        .orElseThrow()
        .labels();
  }

  /** The same by a quick search, which finds parts that are clearly apart. */
  public int[] parts(int wanted) {
    return graph.communities(wanted, QUICK_RUNS, seed).labels();
  }

  /**
   * The parts that the graph falls apart into: its components, or if it has but one, its communities if
   * they cut few links.
   *
   * @param maxCut the largest share of the links that communities may cut
   */
  public int[] separateParts(double maxCut) {
    int[] components = graph.components();
    int[] communities = graph.communities(seed).labels();
    return count(components) == 1 && graph.cut(communities) <= maxCut ? communities : components;
  }

  /** Whether every column has many different values, so that gaps between points mean something. */
  public boolean isContinuous() {
    float[] row = new float[table.layout().columns()];
    if (!haveManyNonZero()) {
      return false;
    }
    List<Set<Float>> values =
        Stream.<Set<Float>>generate(HashSet::new).limit(row.length).toList();
    for (int i : rows) {
      table.copyRow(i, row);
      for (int c = 0; c < row.length; c++) {
        if (values.get(c).size() < MIN_VALUES) {
          values.get(c).add(row[c]);
        }
      }
    }
    return Arrays.stream(table.layout().informativeColumns())
        .allMatch(c -> values.get(c).size() == MIN_VALUES);
  }

  /** Whether every column has so many values other than 0 that they may be different enough. */
  private boolean haveManyNonZero() {
    int width = table.layout().columns();
    int[] counts = new int[width];
    int[] places = new int[width + 1];
    float[] values = new float[width + 1];
    for (int i : rows) {
      int count = table.nonZero(i, places, values);
      for (int v = 0; v < count; v++) {
        counts[places[v]]++;
      }
      for (int d : table.missing(i)) {
        counts[d]++;
      }
    }
    return Arrays.stream(table.layout().informativeColumns())
        .allMatch(c -> counts[c] >= MIN_VALUES - 1);
  }

  /**
   * Merges communities until there are no more than wanted, always the two whose union raises the squared
   * distances from the means least (Ward, 1963).
   */
  public int[] merged(int[] labels, int wanted) {
    double[][] means = new double[count(labels)][space.dimensions()];
    double[] sizes = new double[means.length];
    for (int i = 0; i < labels.length; i++) {
      move(means[labels[i]], points[i], weights[i] / (sizes[labels[i]] += weights[i]));
    }
    PairwiseMerging merging = new PairwiseMerging(means.length, new PairwiseMerging.Items() {
      @Override
      public double cost(int first, int second) {
        double distance = 0;
        for (int d = 0; d < means[first].length; d++) {
          double gap = means[first][d] - means[second][d];
          distance += gap * gap;
        }
        return distance * sizes[first] * sizes[second] / (sizes[first] + sizes[second]);
      }

      @Override
      public void merge(int first, int second) {
        sizes[first] += sizes[second];
        double share = sizes[second] / sizes[first];
        for (int d = 0; d < means[first].length; d++) {
          means[first][d] += share * (means[second][d] - means[first][d]);
        }
      }
    });
    while (merging.left() > wanted) {
      merging.mergeCheapest();
    }
    int[] clusterOf = merging.clusterOf();
    return Arrays.stream(labels).map(label -> clusterOf[label]).toArray();
  }

  private static void move(double[] mean, float[] point, double share) {
    for (int d = 0; d < mean.length; d++) {
      mean[d] += share * (point[d] - mean[d]);
    }
  }

  /**
   * The cluster of each point among others.
   *
   * @param clusterOf a row of columns
   */
  public int[] labels(ToIntFunction<float[]> clusterOf) {
    float[] row = new float[table.layout().columns()];
    return Arrays.stream(rows)
        .map(i -> {
          table.copyRow(i, row);
          return clusterOf.applyAsInt(row);
        })
        .toArray();
  }

  public static int count(int... labels) {
    return Arrays.stream(labels).max().orElse(-1) + 1;
  }

  /** The clusters of k-means, over the same points. */
  public int[] kMeans(int clusters) throws InterruptedException {
    return KMeans.of(points, weights, clusters, ROUNDS, new Well19937c(seed), workers)
        .labels();
  }

  public double modularity(int... labels) {
    return graph.modularity(labels);
  }

  public double cut(int... labels) {
    return graph.cut(labels);
  }

  /** What tells rows of a partition's parts apart. */
  public CommunityMixture describe(int... labels) throws InterruptedException {
    return CommunityMixture.of(space, points, weights, labels, seed, workers);
  }
}
