package metaclustering.lab.clusterers;

import java.util.List;
import java.util.function.Supplier;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Canopy;
import weka.clusterers.EM;
import weka.clusterers.FarthestFirst;
import weka.clusterers.HierarchicalClusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Utils;

/**
 * A clusterer with options.
 *
 * @param options with {@code {N}} for the number of classes and {@code {S}} for the seed
 * @param maxRows that it is trained on: a random sample if there are more
 */
public record Contender(
    String name, Supplier<? extends AbstractClusterer> scheme, String options, int maxRows) {

  static final int ALL_ROWS = Integer.MAX_VALUE;

  /** For Ward's method, whose time grows with more than the square of the rows. */
  private static final int WARD_ROWS = 1000;

  /** For the choice of a number by cross-validation, which trains hundreds of mixtures. */
  private static final int CHOICE_ROWS = 500;

  /** All of them, in the order in which they are shown. */
  public static final List<Contender> ALL = List.of(
      new Contender("SimpleKMeans", SimpleKMeans::new, "-N {N} -S {S}", ALL_ROWS),
      new Contender("EM", EM::new, "-N {N} -S {S}", ALL_ROWS),
      new Contender("EM -N -1", EM::new, "-N -1 -S {S}", CHOICE_ROWS),
      new Contender("Ward", HierarchicalClusterer::new, "-N {N} -L WARD", WARD_ROWS),
      new Contender("Canopy", Canopy::new, "-N {N} -S {S}", ALL_ROWS),
      new Contender("FarthestFirst", FarthestFirst::new, "-N {N} -S {S}", ALL_ROWS),
      ours("MetaClusterer", "-N {N}"),
      ours("-final mixture", "-N {N} -final mixture"),
      ours("-final neighbours", "-N {N} -final neighbours"),
      ours("-final codes", "-N {N} -final codes"),
      ours("MetaClusterer -N 0", "-N 0"));

  private static Contender ours(String name, String options) {
    return new Contender(name, MetaClusterer::new, options + " -S {S}", ALL_ROWS);
  }

  /** A new clusterer. */
  AbstractClusterer clusterer(int clusters, int seed) throws Exception {
    AbstractClusterer clusterer = scheme.get();
    clusterer.setOptions(
        Utils.splitOptions(options.replace("{N}", "" + clusters).replace("{S}", "" + seed)));
    return clusterer;
  }
}
