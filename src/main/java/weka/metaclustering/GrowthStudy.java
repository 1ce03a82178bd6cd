package weka.metaclustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * How the time of one pass grows with rows, attributes and centres, each over two decades while the
 * others stay, beside SimpleKMeans with as many centres. Everything counts, from Weka's rows to the
 * built clusterer; each size is measured several times, and the least time counts.
 */
public final class GrowthStudy {

  private static final int ROWS = 4_000;
  private static final int ATTRIBUTES = 100;
  private static final int META_CLUSTERS = 8;
  private static final int CENTRES_EACH = 8;
  private static final int[] STEPS = {1, 3, 10, 30, 100};
  private static final int LEAST_ROWS = 1_000;
  private static final int LEAST_ATTRIBUTES = 10;
  private static final int LEAST_CENTRES_EACH = 2;

  private final int repeats;
  private final int threads;
  private final Consumer<Growth> whoHears;
  private final List<Growth> growths = new ArrayList<>();

  /**
   * @param repeats at least 1
   * @param threads 0 for all cores
   */
  public GrowthStudy(int repeats, int threads, Consumer<Growth> whoHears) {
    this.repeats = repeats;
    this.threads = threads;
    this.whoHears = whoHears;
  }

  /** Measures all sizes. */
  public List<Growth> measure() throws Exception {
    time(PlantedRows.dense(LEAST_ROWS, ATTRIBUTES), CENTRES_EACH); // warms up
    for (int step : STEPS) {
      measure(
          "rows",
          LEAST_ROWS * step,
          PlantedRows.dense(LEAST_ROWS * step, ATTRIBUTES),
          CENTRES_EACH);
    }
    for (int step : STEPS) {
      int attributes = LEAST_ATTRIBUTES * step;
      measure("attributes", attributes, PlantedRows.dense(ROWS, attributes), CENTRES_EACH);
    }
    Instances rows = PlantedRows.dense(ROWS, ATTRIBUTES);
    for (int step : STEPS) {
      int each = LEAST_CENTRES_EACH * step;
      measure("centres", META_CLUSTERS * each, rows, each);
    }
    return List.copyOf(growths);
  }

  private void measure(String what, int size, Instances rows, int each) throws Exception {
    double[] seconds = time(rows, each);
    tell(new Growth(what, "MetaClusterer", size, seconds[0]));
    tell(new Growth(what, "Weka SimpleKMeans", size, seconds[1]));
  }

  private void tell(Growth growth) {
    growths.add(growth);
    whoHears.accept(growth);
  }

  private double[] time(Instances rows, int each) throws Exception {
    return new double[] {
      time(
          new MetaClusterer(),
          "-init uniform -M " + META_CLUSTERS + " -K " + each + " -I 1 -polish 1 -num-slots "
              + threads,
          rows),
      time(
          new SimpleKMeans(),
          "-init 0 -I 1 -N " + META_CLUSTERS * each + " -num-slots "
              + (threads == 0 ? Runtime.getRuntime().availableProcessors() : threads),
          rows)
    };
  }

  private double time(Clusterer clusterer, String options, Instances rows) throws Exception {
    double[] seconds = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      ((OptionHandler) clusterer).setOptions(Utils.splitOptions(options));
      long start = System.nanoTime();
      clusterer.buildClusterer(rows);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    return Arrays.stream(seconds).min().orElseThrow();
  }
}
