package metaclustering.training.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.polish.LabelStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolRegressionTest {

  private static final int PART = 4;
  private static final int SHARED = 2 * PART;
  private static final double MISSING = Double.NaN;

  /** Two parts of four columns that say the same, and a column that is the sum of both. */
  private static double[][] sums(int rows, double noise, Random random) {
    double[][] cells = new double[rows][2 * PART + 1];
    for (double[] row : cells) {
      int first = random.nextInt(3);
      int second = random.nextInt(3);
      for (int a = 0; a < PART; a++) {
        row[a] = first + noise * random.nextGaussian();
        row[PART + a] = second + noise * random.nextGaussian();
      }
      row[SHARED] = first + second + noise * random.nextGaussian();
    }
    return cells;
  }

  private static ClusteringSettings settings(int threads) {
    return ClusteringSettings.builder().size(2, 3).numExecutionSlots(threads).build();
  }

  private static MetaClusterModel train(RowSource rows) throws InterruptedException {
    try (Table table = Table.read(rows, Scaling.RANGE)) {
      return TableTraining.train(table, settings(1), TrainingListener.NONE).model();
    }
  }

  private static double decodedError(MetaClusterModel model, RowSource rows) {
    try (Table table = Table.read(rows, model.layout())) {
      return ModelSummary.measure(model, table, model.encode(rows)).relativeError();
    }
  }

  private static double reconstructedError(MetaClusterModel model, RowSource rows) {
    try (Table table = Table.read(rows, model.layout())) {
      return ModelSummary.measureReconstruction(model, table, model.encode(rows))
          .relativeError();
    }
  }

  @Test
  void aSumIsToldByBothParts() throws InterruptedException {
    RowSource rows = RowSource.of(sums(2_000, 0.05, new Random(1)));
    MetaClusterModel model = train(rows);
    int[] code = model.encode(rows)[0];
    double[] first = new double[2 * PART + 1];
    rows.visit(0, (a, value) -> first[a] = value);
    assertThat(model.reconstruct(code)[SHARED]).isCloseTo(first[SHARED], within(0.2));
    assertThat(reconstructedError(model, rows)).isLessThan(decodedError(model, rows) / 2);
  }

  @Test
  void theErrorIsMeasuredRight() throws InterruptedException {
    RowSource rows = RowSource.of(sums(400, 0.3, new Random(2)));
    MetaClusterModel model = train(rows);
    assertThat(model.reconstruction().corrects()).isTrue();
    assertThat(model.reconstructionError())
        .isCloseTo(reconstructedError(model, rows), within(1e-4));
    assertThat(model.reconstructionError()).isLessThan(model.summary().relativeError());
  }

  /** What a code stands for by its owners alone stays, so that encoding it gives the code again. */
  @Test
  void decodingStaysAsItIs() throws InterruptedException {
    RowSource rows = RowSource.of(sums(300, 0.2, new Random(3)));
    MetaClusterModel model = train(rows);
    for (int k = 0; k < 9; k++) {
      int[] code = {k / 3, k % 3};
      assertThat(model.encode(model.decodeColumns(code))).containsExactly(code);
    }
  }

  /** Columns that have nothing to do with each other: what is learned must not hurt new rows. */
  @ParameterizedTest
  @ValueSource(ints = {12, 30, 100, 1_000})
  void whereThereIsNothingToLearnNothingIsLost(int count) throws InterruptedException {
    double decoded = 0;
    double reconstructed = 0;
    for (int seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      MetaClusterModel model = train(independent(count, random));
      RowSource others = independent(1_000, random);
      decoded += decodedError(model, others);
      reconstructed += reconstructedError(model, others);
    }
    assertThat(reconstructed).isLessThan(1.02 * decoded);
  }

  private static RowSource independent(int count, Random random) {
    double[][] rows = new double[count][6];
    for (double[] row : rows) {
      Arrays.setAll(row, a -> random.nextGaussian());
    }
    return RowSource.of(rows);
  }

  @Test
  void aRowOfWeightTwoIsTwoRows() throws InterruptedException {
    double[][] cells = sums(300, 0.3, new Random(4));
    double[] weights = new double[cells.length];
    double[][] repeated = new double[cells.length * 4 / 3][];
    int count = 0;
    for (int i = 0; i < cells.length; i++) {
      weights[i] = i % 3 == 0 ? 2 : 1;
      for (int copy = 0; copy < weights[i]; copy++) {
        repeated[count++] = cells[i];
      }
    }
    RowSource weighted = RowSource.of(RowSource.of(cells).attributes(), cells, weights);
    RowSource copies = RowSource.of(repeated);
    MetaClusterModel model = train(weighted);
    float[] one = corrected(model, weighted);
    float[] other = corrected(model, copies);
    for (int d = 0; d < one.length; d++) {
      assertThat(one[d]).isCloseTo(other[d], within(1e-4f));
    }
  }

  /** The first row's code, reconstructed by what is learned from rows with the codes of a model. */
  private static float[] corrected(MetaClusterModel model, RowSource rows)
      throws InterruptedException {
    try (Table table = Table.read(rows, model.layout());
        Workers workers = new Workers(1)) {
      int[][] codes = model.encode(rows);
      MetaClusterModel measured = model.withSummary(ModelSummary.measure(model, table, codes));
      LabelStatistics statistics = LabelStatistics.of(table, codes, model, workers);
      return measured
          .withReconstruction(SymbolRegression.learn(measured, table, codes, statistics))
          .reconstructColumns(codes[0]);
    }
  }

  @Test
  void missingValuesAreFilled() throws InterruptedException {
    Random random = new Random(5);
    double[][] whole = sums(3_000, 0.1, random);
    double[][] cells = Arrays.stream(whole).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : cells) {
      row[SHARED] = random.nextInt(3) == 0 ? MISSING : row[SHARED];
    }
    MetaClusterModel model = train(RowSource.of(cells));
    RowSource rows = RowSource.of(whole);
    assertThat(reconstructedError(model, rows)).isLessThan(decodedError(model, rows) / 2);
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    RowSource rows = RowSource.of(sums(500, 0.2, new Random(6)));
    try (Table table = Table.read(rows, Scaling.RANGE)) {
      MetaClusterModel one =
          TableTraining.train(table, settings(1), TrainingListener.NONE).model();
      MetaClusterModel three =
          TableTraining.train(table, settings(3), TrainingListener.NONE).model();
      for (int k = 0; k < 9; k++) {
        int[] code = {k / 3, k % 3};
        assertThat(three.reconstructColumns(code)).isEqualTo(one.reconstructColumns(code));
      }
    }
  }

  /** One clusterer alone: its centres are the best there is. */
  @Test
  void ofOneMetaClusterNothingIsCorrected() throws InterruptedException {
    try (Table table = Table.read(RowSource.of(sums(200, 0.2, new Random(7))), Scaling.RANGE)) {
      ClusteringSettings settings = ClusteringSettings.builder().size(1, 5).build();
      MetaClusterModel model =
          TableTraining.train(table, settings, TrainingListener.NONE).model();
      assertThat(model.reconstruction().corrects()).isFalse();
      assertThat(model.reconstructionError()).isEqualTo(model.summary().relativeError());
    }
  }
}
