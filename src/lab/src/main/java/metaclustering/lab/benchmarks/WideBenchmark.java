package metaclustering.lab.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import metaclustering.lab.generators.PlantedRows;
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;

/**
 * Times whole trainings, by default options, on tables of very many attributes beside Weka's k-means:
 * sparse rows as of documents, and few dense rows as of gene expression. Every job is done once to warm
 * up and then repeated.
 */
public final class WideBenchmark {

  private static final int DOCUMENTS = 20_000;
  private static final int WORDS = 50_000;
  private static final int WORDS_OF_DOCUMENT = 100;

  /** K-means goes over all words of all centres for every document. */
  private static final int SLOW_DOCUMENTS = 200;

  private static final int SAMPLES = 60;
  private static final int GENES = 20_000;

  private final int repeats;
  private final int threads;
  private final Consumer<Speed> listener;

  /**
   * @param repeats at least 1
   * @param threads 0 for all cores
   */
  public WideBenchmark(int repeats, int threads, Consumer<Speed> listener) {
    this.repeats = repeats;
    this.threads = threads;
    this.listener = listener;
  }

  /** Does all jobs. */
  public List<Speed> measure() throws Exception {
    String ours = "-num-slots " + threads;
    Instances documents = PlantedRows.topics(DOCUMENTS, WORDS, WORDS_OF_DOCUMENT);
    Instances few = new Instances(documents, 0, SLOW_DOCUMENTS);
    Instances genes = PlantedRows.dense(SAMPLES, GENES);
    String sparse = "sparse, 50,000 attributes";
    String dense = "dense, 20,000 attributes";
    List<Speed> speeds = new ArrayList<>();
    speeds.add(time(sparse, "MetaClusterer -N 3", new MetaClusterer(), ours + " -N 3", documents));
    speeds.add(time(sparse, "MetaClusterer", new MetaClusterer(), ours, documents));
    speeds.add(time(sparse, "Weka SimpleKMeans -N 3", new SimpleKMeans(), "-N 3", few));
    speeds.add(time(dense, "MetaClusterer -N 3", new MetaClusterer(), ours + " -N 3", genes));
    speeds.add(time(dense, "MetaClusterer", new MetaClusterer(), ours, genes));
    speeds.add(time(dense, "Weka SimpleKMeans -N 3", new SimpleKMeans(), "-N 3", genes));
    return speeds;
  }

  private Speed time(String job, String who, Clusterer clusterer, String options, Instances rows)
      throws Exception {
    ((OptionHandler) clusterer).setOptions(Utils.splitOptions(options));
    clusterer.buildClusterer(rows);
    HeapPeak.begin();
    double[] seconds = new double[repeats];
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      clusterer.buildClusterer(rows);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Speed speed =
        new Speed(job, who, rows.numInstances(), seconds, Double.NaN, HeapPeak.megabytes());
    listener.accept(speed);
    return speed;
  }
}
