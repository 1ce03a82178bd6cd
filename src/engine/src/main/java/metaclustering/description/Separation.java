package metaclustering.description;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * How much each attribute separates clusters: the share of its variance that lies between them, from 0
 * to 1; of a nominal attribute, the variance of its values' indicators, which is Goodman and Kruskal's
 * tau ("Measures of Association for Cross Classifications", JASA 49, 1954).
 *
 * @param shares per attribute; 0 where all rows are alike
 */
public record Separation(double[] shares) {

  static Separation of(ClusterDescription description, Profile all) {
    double[] shares = new double[all.variances().length];
    for (int a = 0; a < shares.length; a++) {
      double within = 0;
      for (Profile profile : description.profiles()) {
        within += profile.known()[a] * profile.variances()[a];
      }
      double total = all.known()[a] * all.variances()[a];
      shares[a] = total > 0 ? Math.max(0, 1 - within / total) : 0;
    }
    return new Separation(shares);
  }

  /** The informative attributes, the most separating first. */
  List<Integer> order(TableLayout layout) {
    return IntStream.range(0, shares.length)
        .filter(layout::isInformative)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer a) -> shares[a]).reversed())
        .toList();
  }
}
