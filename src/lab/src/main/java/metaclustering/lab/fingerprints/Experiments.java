package metaclustering.lab.fingerprints;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.clusterers.MetaClusterer;
import weka.clusterers.MetaClustererUpdateable;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.SerializedObject;
import weka.core.Utils;
import weka.datagenerators.clusterers.MetaClusterGenerator;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterImputation;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.filters.unsupervised.attribute.MetaClusterSurprise;

/**
 * Trains schemes and hashes their answers: numbers that users of Weka see, no texts and no bytes of
 * saved files. A name that ends in brackets says in which other way the same model was obtained, for
 * example with two threads or from a checkpoint; its hash must be that of the name without brackets.
 */
final class Experiments {

  private static final int QUERIED_ROWS = 100;

  private static final List<String> MEASURES = List.of(
      "measureRelativeError",
      "measureReconstructionError",
      "measureMetaClusters",
      "measureDistinctCodes",
      "measureMaskCertainty");

  private final Tables tables;
  private final Pattern wanted;
  private final Path scratch;
  private final BiConsumer<String, String> listener;
  private final Map<String, String> hashes = new HashMap<>();

  /** Adds the answers of a trained scheme to the bits. */
  @FunctionalInterface
  private interface Experiment {
    void run(Bits bits) throws Exception;
  }

  /**
   * Prepares experiments.
   *
   * @param wanted found in the names of the experiments to run
   * @param scratch an empty folder for checkpoints
   * @param listener receives the name and the hash of each experiment
   */
  Experiments(Tables tables, Pattern wanted, Path scratch, BiConsumer<String, String> listener) {
    this.tables = tables;
    this.wanted = wanted;
    this.scratch = scratch;
    this.listener = listener;
  }

  /** A model, then the same with two threads. */
  void withThreads(String table, String options) {
    model(table, options);
    String name = name("model", table, options);
    experiment(name, " [2 slots]", bits -> {
      MetaClusterer clusterer = with(options + " -num-slots 2", new MetaClusterer());
      clusterer.buildClusterer(tables.table(table));
      ask(clusterer, tables.table(table), bits);
    });
  }

  void model(String table, String options) {
    experiment(name("model", table, options), "", bits -> {
      MetaClusterer clusterer = with(options, new MetaClusterer());
      clusterer.buildClusterer(tables.table(table));
      ask(clusterer, tables.table(table), bits);
    });
  }

  void copied(String table, String options) {
    model(table, options);
    experiment(name("model", table, options), " [copied]", bits -> {
      MetaClusterer clusterer = with(options, new MetaClusterer());
      clusterer.buildClusterer(tables.table(table));
      ask((MetaClusterer) new SerializedObject(clusterer).getObject(), tables.table(table), bits);
    });
  }

  /** A model whose training writes checkpoints, and one that resumes from the last of them. */
  void checkpointed(String table, String options, int every) {
    model(table, options);
    String name = name("model", table, options);
    Path file = scratch.resolve("checkpoint-" + hashes.size());
    String longer = options + " -every " + every + " -checkpoint " + file;
    for (String way : List.of(" [checkpoints]", " [resumed]")) {
      experiment(name, way, bits -> {
        MetaClusterer clusterer = with(longer, new MetaClusterer());
        clusterer.buildClusterer(tables.table(table));
        if (!Files.exists(file)) {
          throw new IllegalStateException("no checkpoint was written");
        }
        ask(clusterer, tables.table(table), bits);
      });
    }
  }

  /** A stream, then the same whose clusterer is saved and loaded halfway. */
  void stream(String table, String options, int first) {
    String name = name("stream", table, options) + ", from " + first + " rows on";
    experiment(name, "", bits -> stream(table, options, first, false, bits));
    experiment(name, " [copied]", bits -> stream(table, options, first, true, bits));
  }

  private void stream(String table, String options, int first, boolean copied, Bits bits)
      throws Exception {
    Instances rows = tables.table(table);
    int half = (first + rows.numInstances()) / 2;
    MetaClustererUpdateable clusterer = with(options, new MetaClustererUpdateable());
    clusterer.buildClusterer(new Instances(rows, 0, first));
    update(clusterer, rows, first, half);
    ask(clusterer, rows, bits);
    if (copied) {
      clusterer = (MetaClustererUpdateable) new SerializedObject(clusterer).getObject();
    }
    update(clusterer, rows, half, rows.numInstances());
    ask(clusterer, rows, bits);
    clusterer.updateFinished();
    ask(clusterer, rows, bits);
    update(clusterer, rows, 0, QUERIED_ROWS);
    clusterer.updateFinished();
    ask(clusterer, rows, bits);
  }

  private static void update(MetaClustererUpdateable clusterer, Instances rows, int from, int to)
      throws Exception {
    for (int i = from; i < Math.min(to, rows.numInstances()); i++) {
      clusterer.updateClusterer(rows.instance(i));
    }
  }

  /** Adds every answer of a model. */
  private static void ask(MetaClusterer clusterer, Instances rows, Bits bits) throws Exception {
    bits.add(clusterer.masks());
    bits.add((long) clusterer.numberOfClusters());
    bits.add(clusterer.clusterPriors());
    for (String measure : MEASURES) {
      bits.add(clusterer.getMeasure(measure));
    }
    int[][] codes = clusterer.codes(rows);
    for (int[] code : codes) {
      bits.add(code);
    }
    int step = Math.max(1, rows.numInstances() / QUERIED_ROWS);
    for (int i = 0; i < rows.numInstances(); i += step) {
      bits.add(clusterer.decode(codes[i]));
      bits.add(clusterer.reconstruct(codes[i]));
      ask(clusterer, rows.instance(i), bits);
    }
    Instance unknown = new DenseInstance(rows.numAttributes());
    unknown.setDataset(rows);
    ask(clusterer, unknown, bits);
  }

  private static void ask(MetaClusterer clusterer, Instance row, Bits bits) throws Exception {
    bits.add(clusterer.distances(row));
    bits.add(clusterer.memberships(row));
    bits.add(clusterer.distributionForInstance(row));
    bits.add((long) clusterer.clusterInstance(row));
    bits.add(clusterer.logDensityForInstance(row));
    bits.add(clusterer.logDensityPerClusterForInstance(row));
  }

  void membership(String table, String options) {
    filter("membership", table, options, MetaClusterMembership::new);
  }

  void imputation(String table, String options) {
    filter("imputation", table, options, MetaClusterImputation::new);
  }

  void surprise(String table, String options) {
    filter("surprise", table, options, MetaClusterSurprise::new);
  }

  private <F extends Filter & OptionHandler> void filter(
      String kind, String table, String options, Supplier<F> filters) {
    experiment(name(kind, table, options), "", bits -> {
      Filter filter = with(options, filters.get());
      Instances first = Tables.part(tables.table(table), false);
      filter.setInputFormat(first);
      bits.add(Filter.useFilter(first, filter));
      bits.add(Filter.useFilter(Tables.part(tables.table(table), true), filter));
    });
  }

  void generator(String table, String options) {
    experiment(name("generator", table, options), "", bits -> {
      MetaClusterGenerator generator = new MetaClusterGenerator();
      List<String> words = new ArrayList<>(List.of(Utils.splitOptions(options)));
      words.addAll(List.of("-t", tables.file(table).getPath()));
      generator.setOptions(words.toArray(String[]::new));
      generator.defineDataFormat();
      bits.add(generator.generateExamples());
    });
  }

  void analogy(String table, String options) {
    experiment(name("analogy", table, options), "", bits -> {
      MetaClusterAnalogy classifier = with(options, new MetaClusterAnalogy());
      classifier.buildClassifier(Tables.part(tables.table(table), false));
      classify(classifier, Tables.part(tables.table(table), true), bits);
      for (Instance row : Tables.part(tables.table(table), true)) {
        classifier.updateClassifier(row);
      }
      classify(classifier, tables.table(table), bits);
    });
  }

  void analogyStream(String table, String options) {
    experiment(name("analogy, row by row", table, options), "", bits -> {
      MetaClusterAnalogy classifier = with(options, new MetaClusterAnalogy());
      classifier.buildClassifier(new Instances(tables.table(table), 0));
      Instances rows = tables.table(table);
      for (int i = 0; i < rows.numInstances(); i++) {
        classifier.updateClassifier(rows.instance(i));
        bits.add(classifier.distributionForInstance(rows.instance(i)));
      }
      classifier.batchFinished();
      classify(classifier, rows, bits);
    });
  }

  private static void classify(MetaClusterAnalogy classifier, Instances rows, Bits bits)
      throws Exception {
    for (Instance row : rows) {
      bits.add(classifier.distributionForInstance(row));
    }
  }

  private static String name(String kind, String table, String options) {
    return (kind + " " + table + " " + options).strip();
  }

  private static <T extends OptionHandler> T with(String options, T scheme) throws Exception {
    scheme.setOptions(Utils.splitOptions(options));
    return scheme;
  }

  /** Runs an experiment, unless it is not wanted or was run before. */
  private void experiment(String plainName, String way, Experiment experiment) {
    String name = plainName + way;
    if (hashes.containsKey(name) || !wanted.matcher(name).find()) {
      return;
    }
    Bits bits = new Bits();
    try {
      experiment.run(bits);
    } catch (Exception e) {
      throw new IllegalStateException(name + ": " + e, e);
    }
    String hash = bits.hash();
    hashes.put(name, hash);
    if (!hash.equals(hashes.getOrDefault(plainName, hash))) {
      throw new IllegalStateException(name + ": the model differs from " + plainName);
    }
    listener.accept(name, hash);
  }
}
