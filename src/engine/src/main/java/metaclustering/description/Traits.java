package metaclustering.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * Chooses the attributes that set a cluster apart from the others.
 *
 * <p>Were the attributes independent in each cluster, rows of clusters n and m would be confused with a
 * probability of at most {@code sqrt(p_n p_m) exp(-sum B_a)}, where {@code B_a} is Bhattacharyya's distance
 * between the two in attribute a, by normal densities or by the shares of values (Kailath, "The Divergence
 * and Bhattacharyya Distance Measures in Signal Selection", IEEE Transactions on Communication
 * Technology 15, 1967). Each attribute that is chosen lowers the sum of these bounds over all other
 * clusters as much as possible, until it is small or is lowered little; two are
 * named at least, if both tell something.
 */
final class Traits {

  private static final int MAX_TRAITS = 5;

  /** As many are named if they tell something, even if one would be enough. */
  private static final int MIN_TRAITS = 2;

  /** What an attribute that tells something brings the bound to, at most, as a share of what it was. */
  private static final double TELLING = 0.5;

  /** Only the most separating attributes are tried. */
  private static final int MAX_TRIED = 200;

  /** Clusters that one is told apart from, the largest. */
  private static final int MAX_OTHERS = 50;

  /** The bound that is small enough, as a share of the cluster's rows. */
  private static final double SMALL = 0.02;

  /** Another attribute must bring the bound at least to this share. */
  private static final double WORTHWHILE = 0.85;

  /** The least variance, in variances of all rows. */
  private static final double MIN_VARIANCE = 0.05 * 0.05;

  private final TableLayout layout;
  private final ClusterDescription description;
  private final Profile all;
  private final int[] tried;
  private final int[] largest;

  Traits(TableLayout layout, ClusterDescription description, Profile all, Separation separation) {
    this.layout = layout;
    this.description = description;
    this.all = all;
    this.tried = separation.order(layout).stream()
        .filter(a -> separation.shares()[a] > 0)
        .limit(MAX_TRIED)
        .mapToInt(a -> a)
        .toArray();
    this.largest = IntStream.of(description.inhabited())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer n) -> description.share(n)).reversed())
        .limit(MAX_OTHERS)
        .mapToInt(n -> n)
        .toArray();
  }

  /** What sets a cluster apart, the most telling first; empty if it has no rows or is the only one. */
  List<Trait> of(int cluster) {
    Profile own = description.profiles().get(cluster);
    int[] others = Arrays.stream(largest).filter(n -> n != cluster).toArray();
    if (own.weight() == 0 || others.length == 0) {
      return List.of();
    }
    double[][] distances = Arrays.stream(tried)
        .mapToObj(a -> Arrays.stream(others)
            .mapToDouble(n -> distance(a, own, description.profiles().get(n)))
            .toArray())
        .toArray(double[][]::new);
    double[] bounds = Arrays.stream(others)
        .mapToDouble(n -> Math.sqrt(description.share(cluster) * description.share(n)))
        .toArray();
    List<Trait> traits = new ArrayList<>();
    double before = Arrays.stream(bounds).sum();
    while (traits.size() < Math.min(MAX_TRAITS, tried.length)) {
      int best = best(bounds, distances);
      double after = bound(bounds, distances[best]);
      boolean isNeeded = before > SMALL * description.share(cluster) && after < WORTHWHILE * before;
      boolean isTelling = traits.size() < MIN_TRAITS && after < TELLING * before;
      if (!isNeeded && !isTelling && !traits.isEmpty()) {
        break;
      }
      traits.add(Trait.of(layout, tried[best], own, all));
      for (int i = 0; i < bounds.length; i++) {
        bounds[i] *= Math.exp(-distances[best][i]);
      }
      Arrays.fill(distances[best], 0);
      before = after;
    }
    return traits;
  }

  private static int best(double[] bounds, double[][] distances) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < distances.length; i++) {
      double bound = bound(bounds, distances[i]);
      if (bound < least) {
        least = bound;
        best = i;
      }
    }
    return best;
  }

  private static double bound(double[] bounds, double[] distances) {
    double sum = 0;
    for (int i = 0; i < bounds.length; i++) {
      sum += bounds[i] * Math.exp(-distances[i]);
    }
    return sum;
  }

  /** Bhattacharyya's distance between the rows of two clusters in an attribute. */
  private double distance(int attribute, Profile first, Profile second) {
    if (!first.isKnown(attribute) || !second.isKnown(attribute)) {
      return 0;
    }
    if (layout.attributes().get(attribute).isNominal()) {
      double[] overall = all.shares(layout, attribute);
      double[] p = smoothed(attribute, first, overall);
      double[] q = smoothed(attribute, second, overall);
      double sum = 0;
      for (int v = 0; v < p.length; v++) {
        sum += Math.sqrt(p[v] * q[v]);
      }
      return -Math.log(Math.min(1, sum));
    }
    double least = MIN_VARIANCE * all.variances()[attribute];
    double v = first.variances()[attribute] + least;
    double w = second.variances()[attribute] + least;
    int column = layout.firstColumn(attribute);
    double difference = first.means()[column] - second.means()[column];
    return difference * difference / (4 * (v + w))
        + 0.5 * Math.log((v + w) / (2 * Math.sqrt(v * w)));
  }

  /** The shares of values with one row of all rows' shares added. */
  private double[] smoothed(int attribute, Profile profile, double[] overall) {
    double[] shares = profile.shares(layout, attribute);
    double known = profile.known()[attribute];
    for (int v = 0; v < shares.length; v++) {
      shares[v] = (known * shares[v] + overall[v]) / (known + 1);
    }
    return shares;
  }
}
