package metaclustering.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import metaclustering.study.Agreement;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Remove;

/**
 * Whether chosen numbers are good on real tables: how well final clusters agree with classes that they
 * were not told, beside those of the default's numbers and those of k-means.
 */
final class ChosenNumbers {

  /** Head of the columns of {@link #cells}; ARI: adjusted Rand index. */
  static final List<String> HEAD = List.of(
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
  static final List<String> TABLES = List.of(
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
  private final int[] labels;
  private final int seeds;

  private ChosenNumbers(Path file, int seeds) throws Exception {
    Instances all = DataFile.read(file);
    this.labels = Classes.set(all, Classes.LAST).orElseThrow().labels();
    Remove remove = new Remove();
    remove.setAttributeIndicesArray(new int[] {all.classIndex()});
    all.setClassIndex(-1);
    remove.setInputFormat(all);
    this.rows = Filter.useFilter(all, remove);
    this.seeds = seeds;
  }

  /** One line of the table for people, means over the seeds 1, 2, ... */
  static List<String> cells(Path file, int seeds) throws Exception {
    ChosenNumbers table = new ChosenNumbers(file, seeds);
    int classes = (int) Arrays.stream(table.labels).distinct().count();
    List<String> cells = new ArrayList<>(List.of(Integer.toString(classes)));
    cells.add(number(table.measure(SimpleKMeans::new, "-N " + classes).agreement()));
    Measured given = table.measure(MetaClusterer::new, "-N " + classes);
    Measured givenFree = table.measure(MetaClusterer::new, "-N 0");
    Measured sized = table.measure(MetaClusterer::new, "-M 0 -K 0 -N " + classes);
    Measured free = table.measure(MetaClusterer::new, "-M 0 -K 0 -N 0");
    cells.add(number(given.agreement()));
    cells.addAll(List.of(givenFree.clusters(), number(givenFree.agreement())));
    cells.addAll(List.of(sized.metaClusters(), number(sized.agreement())));
    cells.addAll(List.of(free.clusters(), number(free.agreement())));
    return cells;
  }

  /** Of all seeds together. */
  private record Measured(double agreement, String metaClusters, String clusters) {}

  private Measured measure(Supplier<? extends AbstractClusterer> scheme, String options)
      throws Exception {
    double sum = 0;
    List<Integer> metaClusters = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      AbstractClusterer clusterer = scheme.get();
      clusterer.setOptions(Utils.splitOptions(options + " -S " + seed));
      clusterer.buildClusterer(rows);
      int[] found = new int[rows.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = clusterer.clusterInstance(rows.get(i));
      }
      sum += Agreement.adjustedRandIndex(found, labels);
      clusters.add(clusterer.numberOfClusters());
      if (clusterer instanceof MetaClusterer meta) {
        metaClusters.add(meta.model().metaClusters());
      }
    }
    return new Measured(sum / seeds, distinct(metaClusters), distinct(clusters));
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
