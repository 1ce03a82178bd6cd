package metaclustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import metaclustering.memory.SleepSettings;
import metaclustering.model.MetaClusterModel;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import org.junit.jupiter.api.Test;

class StreamClusteringTest {

  private static final int BLOBS = 16;
  private static final int ROWS_EACH = 800;
  private static final int COLUMNS = 6;

  private final double[][] middles = new double[BLOBS][COLUMNS];
  private final RowSource stream = oneBlobAfterAnother();

  private RowSource oneBlobAfterAnother() {
    Random random = new Random(5);
    for (double[] middle : middles) {
      Arrays.setAll(middle, d -> random.nextDouble());
    }
    double[][] rows = new double[BLOBS * ROWS_EACH][COLUMNS];
    for (int i = 0; i < rows.length; i++) {
      double[] middle = middles[i / ROWS_EACH];
      Arrays.setAll(rows[i], d -> middle[d] + 0.01 * random.nextGaussian());
    }
    return RowSource.of(rows);
  }

  private StreamClustering learned(SleepSettings sleep) throws InterruptedException {
    ClusteringSettings settings =
        ClusteringSettings.builder().size(1, 20).numClusters(20).seed(1).build();
    StreamClustering trainer = new StreamClustering(stream.attributes(), settings, sleep);
    for (int i = 0; i < stream.rowCount(); i++) {
      trainer.learn(stream, i);
    }
    trainer.finish();
    return trainer;
  }

  /** How many blobs have a centre near their middle. */
  private long known(StreamClustering trainer) throws InterruptedException {
    MetaClusterModel model = trainer.now().model();
    return Arrays.stream(middles)
        .filter(middle -> {
          for (int k = 0; k < model.centreCount(0); k++) {
            double[] centre = model.centreValues(0, k);
            double sum = 0;
            for (int d = 0; d < COLUMNS; d++) {
              sum += Math.pow(centre[d] - middle[d], 2);
            }
            if (sum < 0.1 * 0.1) {
              return true;
            }
          }
          return false;
        })
        .count();
  }

  @Test
  void idleCentresGoToNewExperienceAndOldIsKept() throws Exception {
    assertThat(known(learned(SleepSettings.NONE))).isLessThan(BLOBS - 4);
    StreamClustering slept = learned(new SleepSettings(200, 1));
    assertThat(known(slept)).isEqualTo(BLOBS);
    assertThat(slept.remembered()).isEqualTo(200);
  }

  @Test
  void finalClustersAreThoseOfAllThatIsRemembered() throws Exception {
    StreamClustering slept = learned(new SleepSettings(200, 1));
    double[] priors = slept.now().symbols().priors();
    assertThat(Arrays.stream(priors).max().orElseThrow()).isLessThan(0.3);
  }

  @Test
  void theSameStreamGivesTheSameModel() throws Exception {
    SleepSettings sleep = new SleepSettings(100, 0.5);
    MetaClusterModel one = learned(sleep).now().model();
    MetaClusterModel other = learned(sleep).now().model();
    for (int k = 0; k < one.centreCount(0); k++) {
      assertThat(one.centreValues(0, k)).isEqualTo(other.centreValues(0, k));
    }
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new SleepSettings(-1, 1)).hasMessageContaining("sleepRows is -1");
    assertThatThrownBy(() -> new SleepSettings(1, -0.5))
        .hasMessageContaining("replayRatio is -0.5");
    assertThatThrownBy(() -> new SleepSettings(1, Double.NaN))
        .hasMessageContaining("replayRatio is NaN");
  }
}
