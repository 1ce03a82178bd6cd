package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

/** Two attributes: the second has next to no variance beside the first. */
class MaskConvergenceTest {

  private static final int LOOK = 250;
  private static final int PATIENCE = 100_000;

  /** Which clusterer has the larger mask of an attribute after some rows, and how large it is. */
  private interface Course {
    float[] firstClusterersMasks(long rows);
  }

  /** The rows after which masks that take such a course have settled; -1 for never. */
  private static long rowsUntilSettled(Course course) {
    double[][] rows = {{0, 0}, {100, 1}};
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      MaskConvergence settling = new MaskConvergence(table.layout(), table.statistics());
      for (long seen = LOOK; seen < PATIENCE; seen += LOOK) {
        float[] first = course.firstClusterersMasks(seen);
        float[][] masks = {first, {1 - first[0], 1 - first[1]}};
        if (settling.isDue(seen) && settling.update(masks, seen)) {
          return seen;
        }
      }
      return -1;
    }
  }

  @Test
  void masksThatStandHaveSettledAtTheSecondCalmCheck() {
    assertThat(rowsUntilSettled(rows -> new float[] {.9f, .1f})).isEqualTo(7_500);
  }

  @Test
  void anAttributeWithoutVarianceMayChangeItsOwnerForEver() {
    assertThat(rowsUntilSettled(rows -> new float[] {.9f, rows / 5_000 % 2 == 0 ? .9f : .1f}))
        .isEqualTo(7_500);
  }

  @Test
  void anAttributeThatMattersMayNot() {
    assertThat(rowsUntilSettled(rows -> new float[] {rows / 2_500 % 2 == 0 ? .99f : .01f, .1f}))
        .isEqualTo(-1);
  }

  @Test
  void masksThatChangedLateSettleLater() {
    assertThat(rowsUntilSettled(rows -> new float[] {rows < 10_000 ? .9f : .1f, .1f}))
        .isEqualTo(7_500);
    assertThat(rowsUntilSettled(rows -> new float[] {rows < 6_000 ? .9f : .1f, .1f}))
        .isBetween(10_000L, 15_000L);
  }
}
