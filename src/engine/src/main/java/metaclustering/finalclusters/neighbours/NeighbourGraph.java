package metaclustering.finalclusters.neighbours;

import java.util.Arrays;
import java.util.Random;
import metaclustering.parallel.Workers;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.ComponentsAlgorithm;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeIntArray;

/**
 * A graph in which two points are linked if one of them is among the nearest neighbours of the other, and
 * its communities by the algorithm of Leiden (Traag, Waltman and van Eck, "From Louvain to Leiden:
 * guaranteeing well-connected communities", Scientific Reports 9, 2019), in the implementation of its
 * authors.
 *
 * <p>A number of communities is reached by the resolution of the modularity, found by bisection. For
 * speed that is done in the network of many small communities, which are found once.
 */
final class NeighbourGraph {

  private static final int NEIGHBOURS = 10;

  /** The resolution of the small communities. */
  private static final double FINE = 64;

  private static final double COARSEST = 1e-3;
  private static final int BISECTIONS = 40;

  /** The factor between two resolutions that are not told apart. */
  private static final double PRECISION = 1.001;

  private static final int ITERATIONS = 10;
  private static final int FINE_ITERATIONS = 2;
  private static final double RANDOMNESS = LeidenAlgorithm.DEFAULT_RANDOMNESS;

  private final Network network;
  private final double ends;

  private NeighbourGraph(Network network) {
    this.network = network;
    this.ends = 2 * network.getTotalEdgeWeight();
  }

  static NeighbourGraph of(float[][] points, long seed, Workers workers)
      throws InterruptedException {
    int count = Math.min(NEIGHBOURS, points.length - 1);
    int[][] neighbours = NearestNeighbours.of(points, count, seed, workers);
    long[] links = new long[points.length * count];
    int size = 0;
    for (int i = 0; i < neighbours.length; i++) {
      for (int other : neighbours[i]) {
        if (other >= 0) {
          links[size++] = (long) Math.min(i, other) << Integer.SIZE | Math.max(i, other);
        }
      }
    }
    long[] distinct = Arrays.stream(links, 0, size).sorted().distinct().toArray();
    LargeIntArray from = new LargeIntArray(distinct.length);
    LargeIntArray to = new LargeIntArray(distinct.length);
    for (int i = 0; i < distinct.length; i++) {
      from.set(i, (int) (distinct[i] >> Integer.SIZE));
      to.set(i, (int) distinct[i]);
    }
    return new NeighbourGraph(
        new Network(points.length, true, new LargeIntArray[] {from, to}, false, false));
  }

  /**
   * Communities of the points.
   *
   * @param labels the community of each point
   * @param resolution at which they have the largest modularity that was found
   */
  record Communities(int[] labels, double resolution) {}

  /** The communities of the largest modularity; their number is the network's own. */
  Communities communities(long seed) {
    return new Communities(leiden(network, 1, ITERATIONS, new Random(seed)).getClusters(), 1);
  }

  /** The connected component of each point. */
  int[] components() {
    return new ComponentsAlgorithm().findClustering(network).getClusters();
  }

  /**
   * As many communities as are wanted if there is a resolution that gives them, else nearly as many.
   *
   * @param runs at each resolution, of which the best counts
   */
  Communities communities(int wanted, int runs, long seed) {
    Random random = new Random(seed);
    Clustering fine = leiden(network, FINE, FINE_ITERATIONS, random);
    Network coarse = network.createReducedNetwork(fine);
    double low = COARSEST;
    double high = FINE;
    double resolution = COARSEST;
    Clustering best = bestOf(coarse, resolution, runs, random);
    boolean canBeFewer = best.getNClusters() < wanted;
    for (int i = 0; i < BISECTIONS && canBeFewer && high / low > PRECISION; i++) {
      double middle = Math.sqrt(low * high);
      Clustering found = bestOf(coarse, middle, runs, random);
      int count = found.getNClusters();
      if (Math.abs(count - wanted) < Math.abs(best.getNClusters() - wanted)) {
        best = found;
        resolution = middle;
      }
      if (count == wanted) {
        break;
      }
      low = count < wanted ? middle : low;
      high = count < wanted ? high : middle;
    }
    fine.mergeClusters(best);
    Clustering refined = fine.clone();
    new LeidenAlgorithm(resolution / ends, 1, RANDOMNESS, random)
        .improveClustering(network, refined);
    Clustering kept = refined.getNClusters() == fine.getNClusters() ? refined : fine;
    return new Communities(kept.getClusters(), resolution);
  }

  private Clustering bestOf(Network coarse, double resolution, int runs, Random random) {
    Clustering best = null;
    double quality = Double.NEGATIVE_INFINITY;
    LeidenAlgorithm leiden = new LeidenAlgorithm(resolution / ends, ITERATIONS, RANDOMNESS, random);
    for (int run = 0; run < runs; run++) {
      Clustering found = leiden.findClustering(coarse);
      double ofFound = leiden.calcQuality(coarse, found);
      if (ofFound > quality) {
        quality = ofFound;
        best = found;
      }
    }
    return best;
  }

  private Clustering leiden(Network of, double resolution, int iterations, Random random) {
    return new LeidenAlgorithm(resolution / ends, iterations, RANDOMNESS, random)
        .findClustering(of);
  }

  /** The modularity of a partition of the points (Newman and Girvan, 2004). */
  double modularity(int[] labels) {
    return modularity(labels, 1);
  }

  /** The modularity with a resolution (Reichardt and Bornholdt, 2006); a larger one favours more parts. */
  double modularity(int[] labels, double resolution) {
    double[] ofLabel = new double[Arrays.stream(labels).max().orElse(0) + 1];
    double inside = 0;
    for (int i = 0; i < labels.length; i++) {
      int[] linked = network.getNeighbors(i);
      ofLabel[labels[i]] += linked.length;
      for (int other : linked) {
        inside += labels[other] == labels[i] ? 1 : 0;
      }
    }
    double modularity = inside / ends;
    for (double part : ofLabel) {
      modularity -= resolution * (part / ends) * (part / ends);
    }
    return modularity;
  }

  /** The share of the links that lead from one part to another. */
  double cut(int[] labels) {
    double across = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int other : network.getNeighbors(i)) {
        across += labels[other] == labels[i] ? 0 : 1;
      }
    }
    return across / ends;
  }
}
