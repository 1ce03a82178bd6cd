package metaclustering.lab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import metaclustering.lab.generators.PlantedRows;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.MaskStart;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * How the time of one pass grows with rows, attributes and centres, each over two decades while the
 * others stay, beside SimpleKMeans with as many centres. Everything counts from Weka's rows on: to the
 * learned model, and to the built clusterer with two clusters of its rows. Then how whole trainings with
 * default options grow with the rows of few attributes, ten clusters wanted, beside SimpleKMeans with
 * ten clusters, until it converges. Each size is measured several times, and the least time counts.
 */
public final class GrowthBenchmark {

  private static final int ROWS = 4_000;
  private static final int ATTRIBUTES = 100;
  private static final int META_CLUSTERS = 8;
  private static final int CENTRES_EACH = 8;
  private static final int WARM_UPS = 10;
  private static final int[] STEPS = {1, 3, 10, 30, 100};
  private static final int LEAST_ROWS = 1_000;
  private static final int LEAST_ATTRIBUTES = 10;
  private static final int LEAST_CENTRES_EACH = 2;
  private static final int LEAST_MANY_ROWS = 10_000;
  private static final int FEW_ATTRIBUTES = 20;
  private static final int CLUSTERS = 10;

  private final int repeats;
  private final int threads;
  private final Consumer<Growth> listener;
  private final List<Growth> growths = new ArrayList<>();

  /**
   * @param repeats at least 1
   * @param threads 0 for all cores
   */
  public GrowthBenchmark(int repeats, int threads, Consumer<Growth> listener) {
    this.repeats = repeats;
    this.threads = threads;
    this.listener = listener;
  }

  /** Measures all sizes. */
  public List<Growth> measure() throws Exception {
    Instances few = PlantedRows.dense(LEAST_ROWS, ATTRIBUTES);
    for (int i = 0; i < WARM_UPS; i++) {
      build(few, CENTRES_EACH);
      buildSimpleKMeans(few, CENTRES_EACH);
    }
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
    for (int step : STEPS) {
      measureClusters(LEAST_MANY_ROWS * step);
    }
    return List.copyOf(growths);
  }

  private void measureClusters(int size) throws Exception {
    String what = "rows of " + FEW_ATTRIBUTES + " attributes";
    Instances rows = PlantedRows.dense(size, FEW_ATTRIBUTES);
    String options = "-N " + CLUSTERS + " -num-slots ";
    tell(
        what,
        "MetaClusterer, ten clusters",
        size,
        time(() -> build(new MetaClusterer(), options + threads, rows)));
    tell(
        what,
        "MetaClusterer -final codes",
        size,
        time(() -> build(new MetaClusterer(), options + threads + " -final codes", rows)));
    tell(
        what,
        "Weka SimpleKMeans",
        size,
        time(() -> build(new SimpleKMeans(), options + cores(), rows)));
  }

  private void measure(String what, int size, Instances rows, int each) throws Exception {
    tell(what, "MetaClusterer, learning", size, time(() -> learn(rows, each)));
    tell(what, "MetaClusterer, all", size, time(() -> build(rows, each)));
    tell(what, "Weka SimpleKMeans", size, time(() -> buildSimpleKMeans(rows, each)));
  }

  private void tell(String what, String who, int size, double seconds) {
    Growth growth = new Growth(what, who, size, seconds);
    growths.add(growth);
    listener.accept(growth);
  }

  private void learn(Instances rows, int each) throws InterruptedException {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(META_CLUSTERS, each)
        .maskStart(MaskStart.UNIFORM)
        .passes(1)
        .polishRounds(1)
        .numExecutionSlots(threads)
        .build();
    try (Table table = Table.read(InstancesSource.of(rows, -1), Scaling.RANGE)) {
      TableTraining.train(table, settings, TrainingListener.NONE);
    }
  }

  private void build(Instances rows, int each) throws Exception {
    String options = "-init uniform -N 2 -M " + META_CLUSTERS + " -K " + each
        + " -I 1 -polish 1 -num-slots " + threads;
    build(new MetaClusterer(), options, rows);
  }

  private void buildSimpleKMeans(Instances rows, int each) throws Exception {
    String options = "-init 0 -I 1 -N " + META_CLUSTERS * each + " -num-slots " + cores();
    build(new SimpleKMeans(), options, rows);
  }

  private int cores() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private static <T extends AbstractClusterer & OptionHandler> void build(
      T clusterer, String options, Instances rows) throws Exception {
    clusterer.setOptions(Utils.splitOptions(options));
    clusterer.buildClusterer(rows);
  }

  private interface Job {
    void run() throws Exception;
  }

  private double time(Job job) throws Exception {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      job.run();
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    return least;
  }
}
