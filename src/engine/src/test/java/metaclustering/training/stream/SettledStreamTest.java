package metaclustering.training.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.model.MetaClusterModel;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Streams that are long enough for masks to settle, in at most 10,000 rows. */
class SettledStreamTest {

  private static final int COLUMNS = 12;
  private static final int PATTERNS = 3;
  private static final int ENOUGH = 10_500;

  private static final int[] SIDE_BY_SIDE =
      IntStream.range(0, COLUMNS).map(d -> d / 4).toArray();
  private static final int[] ALTERNATING =
      IntStream.range(0, COLUMNS).map(d -> d % 3).toArray();

  private final RandomGenerator random = new Well19937c(1);
  private final double[][] patterns = new double[PATTERNS][COLUMNS];

  private final StreamTrainer stream = new StreamTrainer(
      RowSource.of(new double[1][COLUMNS]).attributes(),
      ClusteringSettings.builder().size(3, PATTERNS).build(),
      /* freeing= */ false);

  SettledStreamTest() {
    for (double[] pattern : patterns) {
      Arrays.setAll(pattern, d -> random.nextGaussian());
    }
  }

  /** A row that follows a pattern of its own in each group of columns. */
  private double[] row(int... groupOf) {
    int[] pattern = IntStream.range(0, 3).map(g -> random.nextInt(PATTERNS)).toArray();
    double[] row = new double[COLUMNS];
    Arrays.setAll(row, d -> patterns[pattern[groupOf[d]]][d] + 0.2 * random.nextGaussian());
    return row;
  }

  private void learn(StreamTrainer trainer, double[] row) throws InterruptedException {
    trainer.learn(StoredRow.of(RowSource.of(new double[][] {row}), 0));
  }

  private void learn(int rows, int... groupOf) throws InterruptedException {
    for (int i = 0; i < rows; i++) {
      learn(stream, row(groupOf));
    }
  }

  private void assertGroups(int... groupOf) throws InterruptedException {
    MetaClusterModel model = stream.trained().model();
    int[] owners = IntStream.range(0, COLUMNS).map(model::owner).toArray();
    assertThat(Agreement.adjustedRandIndex(owners, groupOf)).isOne();
    assertThat(model.summary().relativeError()).isLessThan(0.2);
  }

  private float mask() throws InterruptedException {
    MetaClusterModel model = stream.trained().model();
    return model.mask(model.owner(0), 0);
  }

  @Test
  void masksSettleAndFormAgainWhereGroupsChange() throws InterruptedException {
    learn(2_000, SIDE_BY_SIDE);
    assertThat(mask()).isLessThan(1);
    learn(ENOUGH, SIDE_BY_SIDE);
    assertThat(mask()).isOne();
    assertGroups(SIDE_BY_SIDE);
    learn(1_000, ALTERNATING);
    assertThat(mask()).isLessThan(1);
    learn(ENOUGH, ALTERNATING);
    assertThat(mask()).isOne();
    assertGroups(ALTERNATING);
  }

  @Test
  void anAttributeThatAppearsFindsItsGroup() throws InterruptedException {
    for (int i = 0; i < ENOUGH + 2_000; i++) {
      double[] row = row(SIDE_BY_SIDE);
      row[0] = 0;
      learn(stream, row);
    }
    assertThat(stream.trained().model().layout().isInformative(0)).isFalse();
    learn(4_000, SIDE_BY_SIDE);
    assertGroups(SIDE_BY_SIDE);
  }

  @Test
  void aChangeOfUnitIsFollowed() throws InterruptedException {
    learn(ENOUGH + 2_000, SIDE_BY_SIDE);
    for (int i = 0; i < 20_000; i++) {
      double[] row = row(SIDE_BY_SIDE);
      row[0] *= 1_000;
      learn(stream, row);
    }
    assertGroups(SIDE_BY_SIDE);
  }

  @Test
  void aSettledStreamThatWasSavedGoesOn() throws Exception {
    learn(ENOUGH + 2_000, SIDE_BY_SIDE);
    assertThat(mask()).isOne();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(stream);
    }
    StreamTrainer copy;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      copy = (StreamTrainer) in.readObject();
    }
    for (int i = 0; i < 600; i++) {
      double[] row = row(i < 300 ? SIDE_BY_SIDE : ALTERNATING);
      learn(stream, row);
      learn(copy, row);
    }
    MetaClusterModel one = stream.trained().model();
    MetaClusterModel other = copy.trained().model();
    assertThat(other.masks()).isDeepEqualTo(one.masks());
    for (int m = 0; m < 3; m++) {
      assertThat(other.centres(m)).isDeepEqualTo(one.centres(m));
    }
    assertThat(other.certainties()).isEqualTo(one.certainties());
  }
}
