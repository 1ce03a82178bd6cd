package metaclustering.lab.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.StreamClustering;
import metaclustering.fixtures.Digits;
import metaclustering.lab.generators.DigitsSource;
import metaclustering.memory.SleepSettings;
import metaclustering.model.MetaClusterModel;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import metaclustering.training.stream.StreamTrainer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Digits in the order of their classes, all 0s first and all 9s last, one pass: how much of them is
 * forgotten, with and without sleep. A single meta-cluster is read by the majority label of the
 * centres' training digits, several by a linear classifier on the codes.
 */
public final class SleepStudy {

  private SleepStudy() {}

  /** In which order the digits come, and how remembered ones are learned once more. */
  public enum Way {
    /** Random order, what can be reached; sleep, if rows are remembered. */
    SHUFFLED,
    /** In the order of classes; sleep, if rows are remembered. */
    ORDERED,
    /**
     * In the order of classes with the usual cure: a uniform sample of all rows so far (a reservoir),
     * of which one is learned once more after every new row.
     */
    RESERVOIR
  }

  /**
   * Learns from a stream of training digits and reads test digits.
   *
   * @param rows how many rows are remembered, 0 for none
   * @return the test digits that are read rightly
   */
  public static LabelsRead read(
      Digits training, Digits test, ClusteringSettings settings, Way way, int rows)
      throws InterruptedException {
    RandomGenerator generator = new Well19937c(settings.seed());
    int[] order = order(training, way, generator);
    RowSource source = new DigitsSource(training);
    MetaClusterModel model = way == Way.RESERVOIR
        ? withReservoir(source, order, settings, rows, generator)
        : sleeping(source, order, settings, new SleepSettings(rows, 1));
    int[][] trainingCodes = model.encode(source);
    int[][] testCodes = model.encode(new DigitsSource(test));
    int[] read = model.metaClusters() == 1
        ? majority(trainingCodes, training.labels(), testCodes, model.centreCount(0))
        : new SoftmaxReader(trainingCodes, training.labels(), model.centreCounts(), settings.seed())
            .labels(testCodes);
    return new LabelsRead(test.labels(), read);
  }

  private static int[] order(Digits digits, Way way, RandomGenerator generator) {
    int[] order = MathArrays.natural(digits.size());
    MathArrays.shuffle(order, generator);
    if (way == Way.SHUFFLED) {
      return order;
    }
    return Arrays.stream(order)
        .boxed()
        .sorted((i, j) -> Integer.compare(digits.label(i), digits.label(j)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static MetaClusterModel sleeping(
      RowSource source, int[] order, ClusteringSettings settings, SleepSettings sleep)
      throws InterruptedException {
    StreamClustering trainer = new StreamClustering(
        source.attributes(), settings.toBuilder().numClusters(1).build(), sleep);
    for (int i : order) {
      trainer.learn(source, i);
    }
    trainer.finish();
    return trainer.now().model();
  }

  private static MetaClusterModel withReservoir(
      RowSource source,
      int[] order,
      ClusteringSettings settings,
      int capacity,
      RandomGenerator generator)
      throws InterruptedException {
    StreamTrainer trainer = new StreamTrainer(source.attributes(), settings, /* freeing= */ false);
    List<StoredRow> reservoir = new ArrayList<>();
    for (int t = 0; t < order.length; t++) {
      StoredRow row = StoredRow.of(source, order[t]);
      trainer.learn(row);
      if (reservoir.size() < capacity) {
        reservoir.add(row);
      } else {
        int place = generator.nextInt(t + 1);
        if (place < capacity) {
          reservoir.set(place, row);
        }
      }
      if (trainer.isStarted()) {
        trainer.replay(reservoir.get(generator.nextInt(reservoir.size())));
      }
    }
    trainer.flush();
    return trainer.trained().model();
  }

  private static int[] majority(
      int[][] trainingCodes, int[] trainingLabels, int[][] codes, int centres) {
    int classes = Arrays.stream(trainingLabels).max().orElseThrow() + 1;
    int[][] counts = new int[centres][classes];
    for (int i = 0; i < trainingCodes.length; i++) {
      counts[trainingCodes[i][0]][trainingLabels[i]]++;
    }
    return Arrays.stream(codes).mapToInt(code -> largest(counts[code[0]])).toArray();
  }

  private static int largest(int[] counts) {
    int best = 0;
    for (int y = 1; y < counts.length; y++) {
      best = counts[y] > counts[best] ? y : best;
    }
    return best;
  }
}
