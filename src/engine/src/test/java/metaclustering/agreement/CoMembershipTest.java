package metaclustering.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

class CoMembershipTest {

  /** The last column is constant. */
  private static final double[][] ROWS = {{0, 0, 1, 5, 7}, {1, 1, 0, 6, 7}, {0, 1, 1, 5, 7}};

  /** One centre each, so that all that differs are the owners. */
  private static MetaClusterModel model(double certainty, double centre, int... owners) {
    try (Table table = Table.read(RowSource.of(ROWS), Scaling.RANGE)) {
      float[][] masks = new float[3][5];
      float[] certainties = new float[5];
      for (int a = 0; a < 5; a++) {
        for (int m = 0; m < 3; m++) {
          masks[m][a] = a == 4 ? 1 / 3f : owners[a] == m ? 1 : 0;
        }
        certainties[a] = (float) certainty;
      }
      float[][][] centres = new float[3][1][5];
      for (float[][] own : centres) {
        Arrays.fill(own[0], (float) centre);
      }
      MetaClusterModel model = new MetaClusterModel(
          table.layout(),
          table.statistics(),
          Geometry.MASKED_DISTANCE,
          masks,
          centres,
          certainties);
      return model.withSummary(ModelSummary.measure(model, table, new int[3][3]));
    }
  }

  @Test
  void sharesCountTheTrainingsWithTheSameOwner() {
    CoMembership shares = CoMembership.of(List.of(
        model(1, 0.5, 0, 0, 1, 1),
        model(0.5, 9, 2, 2, 0, 1),
        model(0, 9, 1, 0, 0, 0),
        model(0.5, 9, 2, 2, 2, 2)));
    assertThat(shares.trainings()).isEqualTo(4);
    assertThat(shares.names()).containsExactly("x0", "x1", "x2", "x3");
    assertThat(new int[] {shares.groupOf()[0], shares.groupOf()[1], shares.groupOf()[2]})
        .as("those of the training with the least error")
        .containsExactly(0, 0, 1);
    assertThat(shares.shares()[0][1]).isCloseTo(0.75, within(1e-9));
    assertThat(shares.shares()[1][0]).isCloseTo(0.75, within(1e-9));
    assertThat(shares.shares()[2][3]).isCloseTo(0.75, within(1e-9));
    assertThat(shares.shares()[0][3]).isCloseTo(0.25, within(1e-9));
    assertThat(shares.shares()[2][2]).isCloseTo(1, within(1e-9));
    assertThat(shares.ownShare(0)).isCloseTo(0.75, within(1e-9));
    assertThat(shares.otherShare(1)).as("x2 and x3, half the time").isCloseTo(0.5, within(1e-9));
    assertThat(shares.certainties()[3]).isCloseTo(0.5, within(1e-9));
    assertThat(shares.stablePairs()).isZero();
  }

  @Test
  void equalTrainingsAreSettled() {
    MetaClusterModel model = model(1, 0.5, 0, 0, 1, 2);
    CoMembership shares = CoMembership.of(List.of(model, model, model));
    assertThat(shares.stablePairs()).isOne();
    assertThat(shares.ownShare(3)).isEqualTo(CoMembership.ALONE);
    assertThat(shares.otherShare(3)).isZero();
  }

  @Test
  void nothingCannotBeCompared() {
    assertThatThrownBy(() -> CoMembership.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no trainings");
  }
}
