package metaclustering.finalclusters.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different codes of some rows, each with the sum of its rows' weights. Immutable.
 *
 * @param centreCounts the number of symbols of each attribute group, [M]
 * @param codes [different codes x M]
 * @param weights not to be modified
 */
record WeightedCodes(int[] centreCounts, int[][] codes, double[] weights) {

  /** Counts codes, [rows x M]; rows of weight 0 are left out. */
  static WeightedCodes of(int[] centreCounts, int[][] codes, double[] weights) {
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<int[]> distinct = new ArrayList<>();
    double[] counts = new double[codes.length];
    for (int i = 0; i < codes.length; i++) {
      if (weights[i] > 0) {
        List<Integer> key = Arrays.stream(codes[i]).boxed().toList();
        int place = places.computeIfAbsent(key, k -> places.size());
        if (place == distinct.size()) {
          distinct.add(codes[i]);
        }
        counts[place] += weights[i];
      }
    }
    return new WeightedCodes(
        centreCounts, distinct.toArray(int[][]::new), Arrays.copyOf(counts, distinct.size()));
  }

  int size() {
    return codes.length;
  }

  int[] code(int i) {
    return codes[i];
  }

  double weight(int i) {
    return weights[i];
  }

  /** The shares of the symbols, [M][K], as if each had occurred once more. */
  double[][] frequencies() {
    MixtureStatistics all = new MixtureStatistics(1, centreCounts);
    for (int i = 0; i < codes.length; i++) {
      all.add(codes[i], new double[] {1}, weights[i]);
    }
    return all.frequencies();
  }
}
