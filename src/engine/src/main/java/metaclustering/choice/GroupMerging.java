package metaclustering.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * Merges groups of attributes as long as one mixture over both is a shorter description of the rows than
 * two. Only pairs whose clusters depend on each other are tried, the most dependent first.
 */
final class GroupMerging {

  /** Level of the test over all pairs, corrected after Bonferroni. */
  private static final double LEVEL = 0.01;

  private final RowSample sample;
  private final int maxCentres;
  private final long seed;
  private final List<Group> groups = new ArrayList<>();

  private record Group(int[] attributes, CentreChoice choice) {}

  private record Pair(Group first, Group second, double dependence) {

    boolean has(Group group) {
      return first.equals(group) || second.equals(group);
    }
  }

  GroupMerging(RowSample sample, List<int[]> divided, int maxCentres, long seed)
      throws InterruptedException {
    this.sample = sample;
    this.maxCentres = maxCentres;
    this.seed = seed;
    for (int[] attributes : divided) {
      groups.add(group(attributes));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      for (int j = 0; j < i; j++) {
        addIfDependent(groups.get(i), groups.get(j), pairs);
      }
    }
    while (!pairs.isEmpty()) {
      Pair pair = pairs.get(0);
      for (Pair other : pairs) {
        pair = other.dependence > pair.dependence ? other : pair;
      }
      pairs.remove(pair);
      merge(pair, pairs);
    }
  }

  private Group group(int[] attributes) throws InterruptedException {
    return new Group(attributes, CentreChoice.of(sample, attributes, maxCentres, seed));
  }

  private void merge(Pair pair, List<Pair> pairs) throws InterruptedException {
    Group first = pair.first;
    Group second = pair.second;
    Group both =
        group(IntStream.concat(IntStream.of(first.attributes), IntStream.of(second.attributes))
            .toArray());
    double apart = first.choice.curve().length() + second.choice.curve().length();
    if (both.choice.curve().length() < apart) {
      groups.remove(first);
      groups.remove(second);
      pairs.removeIf(p -> p.has(first) || p.has(second));
      for (Group other : groups) {
        addIfDependent(both, other, pairs);
      }
      groups.add(both);
    }
  }

  private void addIfDependent(Group one, Group other, List<Pair> pairs) {
    double[][] counts =
        new double[one.choice.curve().chosen()][other.choice.curve().chosen()];
    double[] ofOne = new double[counts.length];
    double[] ofOther = new double[counts[0].length];
    double all = 0;
    for (int i = 0; i < sample.size(); i++) {
      int k = one.choice.labels()[i];
      int j = other.choice.labels()[i];
      counts[k][j] += sample.weight(i);
      ofOne[k] += sample.weight(i);
      ofOther[j] += sample.weight(i);
      all += sample.weight(i);
    }
    double information = 0;
    for (int k = 0; k < counts.length; k++) {
      for (int j = 0; j < counts[k].length; j++) {
        information += counts[k][j] > 0
            ? counts[k][j] * Math.log(counts[k][j] * all / (ofOne[k] * ofOther[j]))
            : 0;
      }
    }
    double freedom = (counts.length - 1.0) * (ofOther.length - 1);
    double pairsInAll = groups.size() * (groups.size() + 1) / 2.0;
    boolean dependent = freedom < 1
        || 2 * information
            > new ChiSquaredDistribution(freedom)
                .inverseCumulativeProbability(1 - LEVEL / pairsInAll);
    if (dependent) {
      pairs.add(new Pair(one, other, information));
    }
  }

  int count() {
    return groups.size();
  }
}
