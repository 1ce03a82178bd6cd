package metaclustering.lab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.fixtures.Digits;
import metaclustering.lab.studies.DigitStudy;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.RowBlock;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.stream.StreamTrainer;
import weka.clusterers.Canopy;
import weka.clusterers.Clusterer;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * Times what a user of Weka waits for, and then training and encoding of digits beside the k-means of Weka,
 * Commons Math, Smile and Tribuo, and Weka's Canopy: one pass each, with the same number of centres, over
 * the same rows or, for slow clusterers, the first of them. Every job is done once to warm up and then
 * repeated.
 */
public final class KMeansBenchmark {

  private static final int SLOW_ROWS = 2_000;
  private static final int META_CLUSTERS = 16;
  private static final int CENTRES_EACH = 32;
  private static final int MANY = META_CLUSTERS * CENTRES_EACH;
  private static final int FEW = 20;
  private static final int POLISH_ROUNDS = 3;

  private static final List<OtherKMeans> OTHERS =
      List.of(new CommonsMathKMeans(), new SmileKMeans(), new TribuoKMeans());

  private static final String ONE_PASS = "one pass %d centres";

  private final Digits digits;
  private final int repeats;
  private final int threads;
  private final Consumer<Speed> listener;
  private final List<Speed> speeds = new ArrayList<>();

  /**
   * @param repeats at least 1
   * @param threads 0 for all cores
   */
  public KMeansBenchmark(Digits digits, int repeats, int threads, Consumer<Speed> listener) {
    this.digits = digits;
    this.repeats = repeats;
    this.threads = threads;
    this.listener = listener;
  }

  private interface Job {
    void run() throws Exception;
  }

  /** Of a row: a product and a sum in every column for every centre. */
  private double operations(int centres) {
    return 2.0 * digits.pixels() * centres;
  }

  private void time(String job, String who, long rows, double operations, Job run)
      throws Exception {
    double[] seconds = new double[repeats];
    run.run();
    HeapPeak.begin();
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      run.run();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Speed speed = new Speed(job, who, rows, seconds, operations, HeapPeak.megabytes());
    speeds.add(speed);
    listener.accept(speed);
  }

  /** Does all jobs. */
  public List<Speed> measure() throws Exception {
    whatAUserWaitsFor();
    try (Table table = DigitStudy.table(digits)) {
      training(table);
      MetaClusterModel model = TableTraining.train(
              table, settings(true).build(), TrainingListener.NONE)
          .model();
      encoding(table, model);
    }
    filter();
    others();
    return List.copyOf(speeds);
  }

  /** Weka's rows in; clusters and codes out. */
  private void whatAUserWaitsFor() throws Exception {
    Instances rows = instances(digits.size());
    build("one pass, 10 clusters", "-I 1 -N 10", threads, rows);
    if (threads != 1) {
      build("one pass, 10 clusters, one thread", "-I 1 -N 10", 1, rows);
    }
    build("one pass, codes alone", "-I 1 -N 1", threads, rows);
    MetaClusterer trained = build("10 clusters", "-N 10", threads, rows);
    time(
        "codes of Instances",
        "MetaClusterer 16 x 32",
        rows.numInstances(),
        operations(CENTRES_EACH),
        () -> trained.codes(rows));
  }

  private MetaClusterer build(String how, String options, int slots, Instances rows)
      throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(
        "-M " + META_CLUSTERS + " -K " + CENTRES_EACH + " -num-slots " + slots + " " + options));
    time(
        "buildClusterer",
        "MetaClusterer 16 x 32, " + how,
        rows.numInstances(),
        Double.NaN,
        () -> clusterer.buildClusterer(rows));
    return clusterer;
  }

  private ClusteringSettings.Builder settings(boolean many) {
    return ClusteringSettings.builder()
        .size(many ? META_CLUSTERS : 2, many ? CENTRES_EACH : FEW / 2)
        .maskStart(MaskStart.UNIFORM)
        .numExecutionSlots(threads)
        .passes(1)
        .polishRounds(0);
  }

  private void training(Table table) throws Exception {
    for (boolean many : new boolean[] {true, false}) {
      String job = String.format(ONE_PASS, many ? MANY : FEW);
      double operations = operations(many ? MANY : FEW);
      pass(job, "MetaClusterer", table, operations, settings(many));
      if (threads != 1) {
        pass(
            job,
            "MetaClusterer, one thread",
            table,
            operations,
            settings(many).numExecutionSlots(1));
      }
      stream(job, operations, settings(many).numExecutionSlots(1));
      try (Table few = DigitStudy.table(first(SLOW_ROWS))) {
        ClusteringSettings.Builder article = settings(many).rule(LearningRule.ARTICLE);
        pass(job, "MetaClusterer, article's rule", few, operations, article);
      }
    }
    String whole = "whole training " + META_CLUSTERS + " x " + CENTRES_EACH;
    for (MaskStart start : List.of(MaskStart.DEPENDENCE, MaskStart.UNIFORM)) {
      ClusteringSettings settings =
          settings(true).maskStart(start).passes(0).polishRounds(POLISH_ROUNDS).build();
      time(
          whole,
          "MetaClusterer -init " + start.name().toLowerCase(Locale.ROOT) + ", " + POLISH_ROUNDS
              + " polish rounds",
          table.rowCount(),
          Double.NaN,
          () -> TableTraining.train(table, settings, TrainingListener.NONE));
    }
  }

  private Digits first(int rows) {
    return digits.select(IntStream.range(0, Math.min(rows, digits.size())).toArray());
  }

  /** Learns row by row alone, without encoding the rows and measuring the model afterwards. */
  private void pass(
      String job, String who, Table table, double operations, ClusteringSettings.Builder settings)
      throws Exception {
    ClusteringSettings built = settings.build();
    time(
        job,
        who,
        table.rowCount(),
        operations,
        () -> TableTraining.formMasks(table, built, TrainingListener.NONE));
  }

  /** Each row as it comes, without knowing the others; one thread. */
  private void stream(String job, double operations, ClusteringSettings.Builder settings)
      throws Exception {
    RowSource source = InstancesSource.of(instances(digits.size()), -1);
    List<StoredRow> rows = IntStream.range(0, source.rowCount())
        .mapToObj(i -> StoredRow.of(source, i))
        .toList();
    ClusteringSettings built = settings.build();
    time(job, "MetaClusterer, from a stream", rows.size(), operations, () -> {
      StreamTrainer trainer = new StreamTrainer(source.attributes(), built, false);
      for (StoredRow row : rows) {
        trainer.learn(row);
      }
      trainer.flush();
    });
  }

  private void encoding(Table table, MetaClusterModel model) throws Exception {
    List<RowBlock> blocks = table.blocks();
    try (Workers workers = new Workers(threads)) {
      time(
          "encode",
          "MetaClusterer 16 x 32",
          table.rowCount(),
          operations(CENTRES_EACH),
          () -> workers.run(blocks.size(), b -> model.encode(blocks.get(b))));
    }
  }

  private void filter() throws Exception {
    Instances rows = instances(digits.size());
    MetaClusterMembership filter = new MetaClusterMembership();
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-init uniform -M " + META_CLUSTERS + " -K "
        + CENTRES_EACH + " -I 1 -polish 1 -num-slots " + threads));
    filter.setClusterer(clusterer);
    filter.setInputFormat(rows);
    Filter.useFilter(rows, filter);
    time(
        "filter",
        "MetaClusterMembership",
        rows.numInstances(),
        Double.NaN,
        () -> Filter.useFilter(rows, filter));
  }

  private void others() throws Exception {
    Instances rows = instances(Math.min(SLOW_ROWS, digits.size()));
    double[][] values = rows.stream().map(Instance::toDoubleArray).toArray(double[][]::new);
    for (int centres : new int[] {MANY, FEW}) {
      String job = String.format(ONE_PASS, centres);
      double operations = operations(centres);
      build(job, new SimpleKMeans(), "-init 0 -I 1 -N " + centres, rows, operations);
      build(job, new Canopy(), "-N " + centres, rows, Double.NaN);
      for (OtherKMeans other : OTHERS) {
        OtherKMeans.Pass pass = other.prepare(values, centres);
        time(job, other.name(), values.length, operations, pass::run);
      }
    }
  }

  private void build(
      String job, Clusterer clusterer, String options, Instances rows, double operations)
      throws Exception {
    ((OptionHandler) clusterer).setOptions(Utils.splitOptions(options));
    time(
        job,
        "Weka " + clusterer.getClass().getSimpleName(),
        rows.numInstances(),
        operations,
        () -> clusterer.buildClusterer(rows));
  }

  /** Dense rows of the first digits, without their labels. */
  private Instances instances(int count) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, digits.pixels()).forEach(d -> attributes.add(new Attribute("pixel" + d)));
    Instances rows = new Instances("digits", attributes, count);
    for (int i = 0; i < count; i++) {
      rows.add(new DenseInstance(1, digits.row(i)));
    }
    return rows;
  }
}
