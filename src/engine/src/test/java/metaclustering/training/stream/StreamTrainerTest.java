package metaclustering.training.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.StoredRow;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamTrainerTest {

  private static final int START = StreamTrainer.START_ROWS;

  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("a"),
      AttributeSpec.numeric("b"),
      AttributeSpec.numeric("c"),
      AttributeSpec.numeric("d"));

  private static ClusteringSettings.Builder settings() {
    return ClusteringSettings.builder().size(2, 3).passes(1);
  }

  private static StreamTrainer stream(ClusteringSettings.Builder settings, boolean freeing) {
    return new StreamTrainer(ATTRIBUTES, settings.build(), freeing);
  }

  /** Attributes a and b, and c and d, each of three values with some noise. */
  private static double[][] rows(int count, int seed) {
    RandomGenerator random = new Well19937c(seed);
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      int first = random.nextInt(3);
      int second = random.nextInt(3);
      rows[i] = new double[] {
        first + random.nextDouble() / 9,
        10 * first + random.nextDouble(),
        second + random.nextDouble() / 9,
        -4 * second + random.nextDouble()
      };
    }
    return rows;
  }

  private static StoredRow row(double weight, double... values) {
    return StoredRow.of(
        RowSource.of(ATTRIBUTES, new double[][] {values}, new double[] {weight}), 0);
  }

  private static void learn(StreamTrainer stream, double[][] rows) throws InterruptedException {
    for (double[] row : rows) {
      stream.learn(row(1, row));
    }
  }

  private static void assertSame(MetaClusterModel actual, MetaClusterModel expected) {
    assertThat(actual.masks()).isDeepEqualTo(expected.masks());
    for (int m = 0; m < 2; m++) {
      for (int k = 0; k < 3; k++) {
        assertThat(actual.centre(m, k)).isEqualTo(expected.centre(m, k));
      }
    }
  }

  @Test
  void attributesAreAskedFor() {
    ClusteringSettings chosen = settings().size(0, 2).build();
    assertThatThrownBy(() -> new StreamTrainer(List.of(), chosen, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no attributes to learn from");
    assertThatThrownBy(() -> new StreamTrainer(ATTRIBUTES, chosen, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numMetaClusters is 0; it must be from 1 to 4");
    assertThat(stream(settings(), false).attributes()).isEqualTo(ATTRIBUTES);
  }

  @Test
  void withoutRowsThereIsNoModel() {
    assertThatThrownBy(stream(settings(), false)::trained)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no row has been learned from yet");
  }

  @Test
  void rowsWithoutWeightArePassedOver() throws InterruptedException {
    StreamTrainer stream = stream(settings(), false);
    assertThat(stream.learn(row(0, 1, 2, 3, 4))).isEmpty();
    assertThat(stream.recent().weights()).isEmpty();
    stream.learn(row(0.5, 1, 2, 3, 4));
    assertThat(stream.recent().weights()).hasSize(1);
  }

  @Test
  void aFewRowsAreTrainedAsATable() throws InterruptedException {
    StreamTrainer stream = stream(settings(), false);
    double[][] rows = rows(START - 1, 1);
    for (double[] row : rows) {
      assertThat(stream.learn(row(1, row))).isEmpty();
    }
    assertThat(stream.isStarted()).isFalse();
    try (Table table = Table.read(RowSource.of(ATTRIBUTES, rows), Scaling.RANGE)) {
      TrainedModel expected = TableTraining.train(table, settings().build(), TrainingListener.NONE);
      TrainedModel trained = stream.trained();
      assertSame(trained.model(), expected.model());
      assertThat(trained.codes()).isDeepEqualTo(expected.codes());
      assertThat(trained.model().summary().relativeError())
          .isEqualTo(expected.model().summary().relativeError());
    }
  }

  @Test
  void equalRowsHaveOneCode() throws InterruptedException {
    StreamTrainer stream = stream(settings(), false);
    stream.learn(row(1, 1, 2, 3, 4));
    stream.learn(row(1, 1, 2, 3, 4));
    TrainedModel trained = stream.trained();
    assertThat(trained.codes()).isDeepEqualTo(new int[][] {{0, 0}, {0, 0}});
    assertThat(trained.rowsSeen()).isEqualTo(2);
    for (float[] mask : trained.model().masks()) {
      assertThat(mask).containsOnly(0.5f);
    }
    // one attribute that differs: one meta-cluster
    stream.learn(row(1, 1, 2, 3, 5));
    assertThat(stream.trained().model().metaClusters()).isEqualTo(1);
  }

  @Test
  void learningBeginsWhenRowsDiffer() throws InterruptedException {
    StreamTrainer stream = stream(settings(), false);
    for (int i = 0; i < START + 10; i++) {
      assertThat(stream.learn(row(1, 1, 2, 3, 4))).isEmpty();
    }
    assertThat(stream.isStarted()).isFalse();
    assertThat(stream.recent().weights()).hasSize(START);
    int[][] codes = stream.learn(row(1, 2, 3, 4, 5));
    assertThat(codes).hasDimensions(START, 2);
    assertThat(stream.isStarted()).isTrue();
  }

  @Test
  void rowsAreLearnedBlockByBlock() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(4), false);
    learn(stream, rows(START - 1, 1));
    double[][] more = rows(11, 2);
    assertThat(stream.learn(row(1, more[0]))).hasDimensions(START, 2);
    assertThat(stream.isStarted()).isTrue();
    assertThat(stream.trained().rowsSeen()).isEqualTo(START);
    for (int i = 1; i <= 10; i++) {
      int[][] codes = stream.learn(row(1, more[i]));
      assertThat(codes.length).as("after row %d", i).isEqualTo(i % 4 == 0 ? 4 : 0);
      assertThat(stream.trained().rowsSeen()).isEqualTo(START + i);
    }
    int[][] rest = stream.flush();
    assertThat(rest).hasDimensions(2, 2);
    assertThat(stream.flush()).isEmpty();
    assertThat(stream.recent().weights()).hasSize(START);
    TrainedModel trained = stream.trained();
    assertThat(trained.codes()).hasDimensions(START, 2);
    assertThat(trained.codes()[START - 1]).isEqualTo(rest[1]);
    assertThat(trained.rowsSeen()).isEqualTo(START + 10);
    assertThat(trained.model().summary().relativeError()).isBetween(0.001, 0.05);
  }

  @Test
  void rowsThatComeAgainAreNotNoted() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(1), false);
    double[][] rows = rows(START, 1);
    learn(stream, rows);
    float[] last = stream.trained().model().layout().encode(stream.recent(), START - 1);
    MetaClusterModel before = stream.trained().model();
    assertThat(stream.replay(row(1, rows[3]))).hasDimensions(1, 2);
    assertThat(stream.trained().rowsSeen()).isEqualTo(START + 1);
    assertThat(before.layout().encode(stream.recent(), START - 1)).containsExactly(last);
    assertThat(stream.trained().model().masks()).isNotEqualTo(before.masks());
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void rangesFollowAndCentresKeepTheirValues(LearningRule rule) throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(1).randomRate(0).rule(rule), false);
    learn(stream, rows(START, 1));
    double before = stream.trained().model().layout().units()[0];
    double[][] values = values(stream);
    stream.setCentreRate(1e-9);
    // beyond the known range by far: the columns are scaled anew at once
    stream.learn(row(1, 200, 10, 1, -4));
    assertThat(stream.trained().model().layout().units()[0]).isGreaterThan(20 * before);
    double[][] after = values(stream);
    for (int i = 0; i < values.length; i++) {
      for (int a = 0; a < 4; a++) {
        assertThat(after[i][a]).isCloseTo(values[i][a], org.assertj.core.data.Offset.offset(1e-3));
      }
    }
  }

  private static double[][] values(StreamTrainer stream) throws InterruptedException {
    MetaClusterModel model = stream.trained().model();
    double[][] values = new double[3][];
    for (int k = 0; k < 3; k++) {
      values[k] = model.decode(new int[] {k, k});
    }
    return values;
  }

  @Test
  void rangesFollowNowAndThen() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(1), false);
    learn(stream, rows(START, 1));
    double before = stream.trained().model().layout().units()[0];
    // a little beyond the known range
    stream.learn(row(1, 2.2, 10, 1, -4));
    double[][] more = rows(260, 2);
    int changed = -1;
    for (int i = 0; i < more.length && changed < 0; i++) {
      stream.learn(row(1, more[i]));
      changed = stream.trained().model().layout().units()[0] > before ? i : -1;
    }
    assertThat(changed).isBetween(200, 251);
  }

  private static List<float[]> centres(StreamTrainer stream) throws InterruptedException {
    MetaClusterModel model = stream.trained().model();
    List<float[]> centres = new ArrayList<>();
    for (int m = 0; m < 2; m++) {
      for (int k = 0; k < 3; k++) {
        centres.add(model.centre(m, k));
      }
    }
    return centres;
  }

  /** Well inside the known ranges, so that nothing is scaled anew. */
  private static void learnTheSame(StreamTrainer stream, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      stream.learn(row(1, 1.05, 10.5, 1.05, -3.5));
    }
  }

  private static double change(List<float[]> before, List<float[]> after) {
    double change = 0;
    for (int n = 0; n < before.size(); n++) {
      for (int d = 0; d < 4; d++) {
        change += Math.abs(before.get(n)[d] - after.get(n)[d]);
      }
    }
    return change;
  }

  @Test
  void theStepOfCentresIsAShareOfThatOfTheSettings() throws InterruptedException {
    double[] changes = new double[3];
    double[] shares = {0, 0.01, 1};
    for (int i = 0; i < shares.length; i++) {
      StreamTrainer stream = stream(settings().blockSize(1).randomRate(0), false);
      learn(stream, rows(START, 1));
      List<float[]> before = centres(stream);
      stream.setCentreRate(shares[i]);
      learnTheSame(stream, 1);
      changes[i] = change(before, centres(stream));
    }
    assertThat(changes[0]).isZero();
    assertThat(changes[1]).isPositive();
    assertThat(changes[2] / changes[1]).isBetween(90.0, 110.0);
  }

  /** Also when it was set before the columns were scaled anew. */
  @Test
  void theStepStaysWhenColumnsAreScaledAnew() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(1).randomRate(0), false);
    learn(stream, rows(START, 1));
    stream.setCentreRate(0);
    stream.learn(row(1, 200, 10, 1, -4));
    List<float[]> before = centres(stream);
    learnTheSame(stream, 10);
    assertThat(change(before, centres(stream))).isZero();
  }

  @Test
  void rowsThatWaitAreLearnedBeforeColumnsAreScaledAnew() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(4), false);
    learn(stream, rows(START, 1));
    assertThat(stream.learn(row(1, 1, 10, 1, -4))).isEmpty();
    assertThat(stream.learn(row(1, 1, 10, 1, -4))).isEmpty();
    assertThat(stream.learn(row(1, 500, 10, 1, -4))).hasDimensions(2, 2);
    assertThat(stream.flush()).hasDimensions(1, 2);
  }

  /** The codes that learning tells are those that the model has for the rows. */
  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void codesAreThoseOfTheModel(LearningRule rule) throws InterruptedException {
    StreamTrainer stream = stream(settings().rule(rule).randomRate(0).blockSize(4), true);
    learn(stream, rows(START, 1));
    int equal = 0;
    int told = 0;
    for (double[] row : rows(200, 3)) {
      for (int[] code : stream.learn(row(1, row))) {
        int[] last = stream.trained().codes()[START - 1];
        boolean isLast = told % 4 == 3 || rule == LearningRule.ARTICLE;
        equal += !isLast || Arrays.equals(code, last) ? 1 : 0;
        told++;
      }
    }
    assertThat(told).isEqualTo(200);
    assertThat(equal).isGreaterThan(190);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void gapsAndWeightsAreLearnedFrom(LearningRule rule) throws InterruptedException {
    StreamTrainer stream =
        stream(settings().rule(rule).randomRate(0).blockSize(1).centreRate(0.05), true);
    learn(stream, rows(START, 1));
    double[][] more = rows(2_000, 4);
    for (int i = 0; i < more.length; i++) {
      more[i][i % 4] = Double.NaN;
      stream.learn(row(i % 3 == 0 ? 2 : 0.5, more[i]));
    }
    MetaClusterModel model = stream.trained().model();
    assertThat(model.owner(0)).isEqualTo(model.owner(1));
    assertThat(model.owner(2)).isEqualTo(model.owner(3)).isNotEqualTo(model.owner(0));
    assertThat(stream.trained().model().summary().relativeError()).isLessThan(0.1);
    // one row of weight 2 moves its centre as two rows do, but for what the masks have changed
    StreamTrainer heavy = stream(settings().rule(rule).randomRate(0).blockSize(1), false);
    StreamTrainer twice = stream(settings().rule(rule).randomRate(0).blockSize(1), false);
    learn(heavy, rows(START, 1));
    learn(twice, rows(START, 1));
    heavy.learn(row(2, 1.05, 10.5, 1.05, -3.5));
    learnTheSame(twice, 2);
    StreamTrainer before = stream(settings().rule(rule).randomRate(0).blockSize(1), false);
    learn(before, rows(START, 1));
    List<float[]> start = centres(before);
    assertThat(change(centres(heavy), centres(twice)))
        .isLessThan(0.1 * change(start, centres(twice)));
  }

  @Test
  void anAttributeThatWasConstantTakesPart() throws InterruptedException {
    StreamTrainer stream = stream(settings().blockSize(1), false);
    double[][] rows = rows(START, 1);
    for (double[] row : rows) {
      stream.learn(row(1, row[0], row[1], row[2], 8));
    }
    assertThat(stream.trained().model().layout().isInformative(3)).isFalse();
    stream.learn(row(1, 0, 0, 0, 9));
    learn(stream, rows(300, 2));
    MetaClusterModel model = stream.trained().model();
    assertThat(model.layout().isInformative(3)).isTrue();
    assertThat(model.mask(0, 3)).isNotEqualTo(0.5f);
  }

  @Test
  void aModelIsCarriedOn() throws InterruptedException {
    double[][] rows = rows(600, 1);
    try (Table table = Table.read(RowSource.of(ATTRIBUTES, rows), Scaling.RANGE)) {
      TrainedModel trained = TableTraining.train(table, settings().build(), TrainingListener.NONE);
      StreamTrainer stream = stream(settings(), false);
      stream.carryOn(trained.model(), RowSource.of(ATTRIBUTES, rows), 777);
      assertThat(stream.isStarted()).isTrue();
      assertThat(stream.trained().rowsSeen()).isEqualTo(777);
      assertThat(stream.recent().weights()).hasSize(START);
      assertThat(stream.trained().rowsSeen()).isEqualTo(777);
      MetaClusterModel carried = stream.trained().model();
      for (int a = 0; a < 4; a++) {
        assertThat(carried.owner(a)).isEqualTo(trained.model().owner(a));
        assertThat(carried.mask(carried.owner(a), a)).isBetween(0.99f, 0.9999f);
      }
      learn(stream, rows(40, 3));
      assertThat(stream.trained().model().masks()).isNotEqualTo(carried.masks());
      assertThat(stream.trained().model().summary().relativeError()).isLessThan(0.05);
    }
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void aSavedStreamGoesOn(LearningRule rule) throws Exception {
    StreamTrainer stream = stream(settings().rule(rule).randomRate(0.1), true);
    learn(stream, rows(START + 301, 1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(stream);
    }
    StreamTrainer copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (StreamTrainer) in.readObject();
    }
    double[][] more = rows(403, 2);
    learn(stream, more);
    learn(copy, more);
    assertSame(copy.trained().model(), stream.trained().model());
  }

  /** Rows jump elsewhere: with freeing, idle centres follow all of them. */
  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void idleCentresAreFreed(LearningRule rule) throws InterruptedException {
    ClusteringSettings.Builder settings =
        settings().size(1, 3).rule(rule).randomRate(0).centreRate(0.05);
    StreamTrainer stream = stream(settings, true);
    learn(stream, rows(START, 1));
    RandomGenerator random = new Well19937c(9);
    for (int i = 0; i < 3_000; i++) {
      double place = 20 + 5 * random.nextInt(3);
      stream.learn(row(1, place, 10 * place, 100 + place, place));
    }
    MetaClusterModel model = stream.trained().model();
    assertThat(model.summary().relativeError()).isLessThan(0.05);
  }
}
