package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowBlock;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows with missing, mostly zero, large and far away values, and weights. */
class LabelStatisticsTest {

  private static final int ROWS = 900;
  private static final double[] OFFSETS = {0, 0, 1e6, -3e9, 0};

  private static final double[][] CELLS = new double[ROWS][OFFSETS.length];
  private static final double[] WEIGHTS = new double[ROWS];

  private static MetaClusterModel model;
  private static double totalWeight;

  @BeforeAll
  static void train() throws InterruptedException {
    Random random = new Random(5);
    for (int i = 0; i < ROWS; i++) {
      WEIGHTS[i] = i % 3 == 0 ? 1 : 3 * random.nextDouble();
      for (int d = 0; d < OFFSETS.length; d++) {
        double cell = OFFSETS[d] + (i % 4) * 5_000 + 1_000 * random.nextGaussian();
        CELLS[i][d] = random.nextInt(9) == 0 ? Double.NaN : d == 1 && i % 8 != 0 ? 0 : cell;
      }
    }
    try (Table table = Table.read(rows(order()), Scaling.NONE)) {
      model = TableTraining.train(
              table, ClusteringSettings.builder().size(2, 4).build(), TrainingListener.NONE)
          .model();
      totalWeight = table.totalWeight();
    }
  }

  private static List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      order.add(i);
    }
    return order;
  }

  private static RowSource rows(List<Integer> order) {
    List<AttributeSpec> attributes = RowSource.of(CELLS).attributes();
    return RowSource.of(
        attributes,
        order.stream().map(i -> CELLS[i]).toArray(double[][]::new),
        order.stream().mapToDouble(i -> WEIGHTS[i]).toArray());
  }

  private static LabelStatistics statistics(List<Integer> order) {
    LabelStatistics statistics = new LabelStatistics(model, totalWeight);
    if (!order.isEmpty()) {
      try (RowBlock block = RowBlock.next(rows(order), model.layout(), 0)) {
        statistics.add(block, model.encode(block));
      }
    }
    return statistics;
  }

  private static void requireEqual(LabelStatistics a, LabelStatistics b) {
    for (int m = 0; m < 2; m++) {
      assertThat(a.means(m, model)).isDeepEqualTo(b.means(m, model));
      for (int d = 0; d < OFFSETS.length; d++) {
        assertThat(a.explained(m, d)).isEqualTo(b.explained(m, d));
        assertThat(a.total(d)).isEqualTo(b.total(d));
      }
      for (int k = 0; k < 4; k++) {
        assertThat(a.summary(model).size(m, k)).isEqualTo(b.summary(model).size(m, k));
      }
    }
  }

  @Test
  void neitherOrderNorSplitMatters() {
    LabelStatistics whole = statistics(order());
    Random random = new Random(8);
    for (int parts : new int[] {1, 2, 7, 40}) {
      List<Integer> shuffled = order();
      Collections.shuffle(shuffled, random);
      LabelStatistics merged = statistics(List.of());
      for (int p = parts - 1; p >= 0; p--) {
        int from = ROWS * p / parts;
        int to = ROWS * (p + 1) / parts;
        merged = statistics(shuffled.subList(from, to)).merge(merged);
      }
      requireEqual(merged, whole);
    }
  }

  @Test
  void meansAreThoseOfTheLabels() {
    LabelStatistics statistics = statistics(order());
    int[][] codes = model.encode(rows(order()));
    for (int m = 0; m < 2; m++) {
      float[][] means = statistics.means(m, model);
      for (int k = 0; k < 4; k++) {
        for (int d = 0; d < OFFSETS.length; d++) {
          double sum = 0;
          double weight = 0;
          for (int i = 0; i < ROWS; i++) {
            if (codes[i][m] == k && !Double.isNaN(CELLS[i][d])) {
              // as a float, for that is what columns are
              sum += WEIGHTS[i] * (float) CELLS[i][d];
              weight += WEIGHTS[i];
            }
          }
          double mean = sum / weight;
          assertThat((double) means[k][d]).isCloseTo(mean, within(Math.ulp((float) mean) + 1e-3));
        }
      }
    }
  }

  @Test
  void figuresAreThoseMeasuredOnTheRows() {
    ModelSummary summary = statistics(order()).summary(model);
    assertThat(summary.relativeError()).isCloseTo(model.summary().relativeError(), within(1e-9));
    for (int d = 0; d < OFFSETS.length; d++) {
      assertThat(summary.explained(d)).isCloseTo(model.summary().explained(d), within(1e-9));
    }
    for (int m = 0; m < 2; m++) {
      assertThat(summary.explainedByMetaCluster(m))
          .isCloseTo(model.summary().explainedByMetaCluster(m), within(1e-9));
      for (int k = 0; k < 4; k++) {
        assertThat(summary.size(m, k)).isCloseTo(model.summary().size(m, k), within(1e-9));
      }
    }
  }

  @Test
  void anIntegerWeightCountsAsRepeatedRows() {
    double[] weights = new double[ROWS];
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      weights[i] = i % 3;
      repeated.addAll(Collections.nCopies(i % 3, i));
    }
    double[] saved = WEIGHTS.clone();
    try {
      System.arraycopy(weights, 0, WEIGHTS, 0, ROWS);
      LabelStatistics weighted = statistics(order());
      Arrays.fill(WEIGHTS, 1);
      requireEqual(statistics(repeated), weighted);
    } finally {
      System.arraycopy(saved, 0, WEIGHTS, 0, ROWS);
    }
  }

  @Test
  void relabelledRowsEqualRowsAddedWithTheirNewLabels() throws InterruptedException {
    Random random = new Random(4);
    int[][] before = model.encode(rows(order()));
    int[][] after = new int[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      after[i] = before[i].clone();
      after[i][random.nextInt(2)] = random.nextInt(4);
    }
    try (Table table = Table.read(rows(order()), model.layout());
        Workers workers = new Workers(2)) {
      LabelStatistics statistics = LabelStatistics.of(table, before, model, workers);
      statistics.relabel(table, before, after, workers);
      requireEqual(statistics, LabelStatistics.of(table, after, model, workers));
    }
  }
}
