package metaclustering.lab.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import metaclustering.cli.comparison.Figure;
import metaclustering.cli.comparison.Measurements;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Whether chosen numbers are good on real tables: how well final clusters agree with classes that they
 * were not told, beside those of the default's numbers and those of k-means.
 */
public final class ChosenNumbers {

  /** Head of the columns of {@link #cells}; ARI: adjusted Rand index. */
  public static final List<String> HEAD = List.of(
      "classes",
      "k-means: ARI",
      "default, N = classes: ARI",
      "default, -N 0: N",
      "ARI",
      "-M 0 -K 0: M",
      "N = classes: ARI",
      "-N 0: N",
      "ARI");

  /** The bundled tables whose last attribute is a class that is nowhere missing. */
  public static final List<String> TABLES = List.of(
      "breast-cancer",
      "credit-g",
      "glass",
      "ionosphere",
      "iris",
      "labor",
      "satellite",
      "segment-challenge",
      "soybean",
      "vote",
      "wdbc",
      "zoo");

  private final Instances rows;
  private final int seeds;

  private ChosenNumbers(Instances rows, int seeds) {
    this.rows = rows;
    this.seeds = seeds;
  }

  /**
   * One line of the table for people, means over the seeds 1, 2, ...
   *
   * @param rows with a class, never missing; not modified
   */
  public static List<String> cells(Instances rows, int seeds) throws Exception {
    ChosenNumbers table = new ChosenNumbers(rows, seeds);
    long classes = rows.stream().mapToDouble(Instance::classValue).distinct().count();
    List<String> cells = new ArrayList<>(List.of(Long.toString(classes)));
    cells.add(number(table.measure(SimpleKMeans::new, "-N " + classes).agreement()));
    Summary given = table.measure(MetaClusterer::new, "-N " + classes);
    Summary givenFree = table.measure(MetaClusterer::new, "-N 0");
    Summary sized = table.measure(MetaClusterer::new, "-M 0 -K 0 -N " + classes);
    Summary free = table.measure(MetaClusterer::new, "-M 0 -K 0 -N 0");
    cells.add(number(given.agreement()));
    cells.addAll(List.of(givenFree.clusters(), number(givenFree.agreement())));
    cells.addAll(List.of(sized.metaClusters(), number(sized.agreement())));
    cells.addAll(List.of(free.clusters(), number(free.agreement())));
    return cells;
  }

  /** Of all seeds together. */
  private record Summary(double agreement, String metaClusters, String clusters) {}

  private Summary measure(Supplier<? extends AbstractClusterer> scheme, String options)
      throws Exception {
    Measurements measurements = new Measurements();
    List<Integer> metaClusters = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      AbstractClusterer clusterer = scheme.get();
      clusterer.setOptions(Utils.splitOptions(options + " -S " + seed));
      measurements.cluster(rows, clusterer);
      clusters.add(clusterer.numberOfClusters());
      if (clusterer instanceof MetaClusterer meta) {
        metaClusters.add(meta.model().metaClusters());
      }
    }
    double agreement = measurements.means().get(Figure.ARI);
    return new Summary(agreement, distinct(metaClusters), distinct(clusters));
  }

  private static String distinct(List<Integer> numbers) {
    return numbers.stream()
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  private static String number(double agreement) {
    double rounded = Math.round(100 * agreement) / 100.0; // never -0.00
    return String.format(Locale.ROOT, "%.2f", rounded);
  }
}
