package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two clusterers with two centres each: numbers 0, 1 and 2, 3. */
class CentreUtilityTest {

  private final CentreUtility use = new CentreUtility(2, 2);

  private int note(int m, int chosen, double distance, double gap, double weight) {
    use.nextRow();
    return use.note(m, chosen, distance, gap, weight);
  }

  @Test
  void anIdleCentreIsGivenToARowThatIsServedBadly() {
    // centre 1 is of no use yet; the row is served as badly as all rows of its centre, itself
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
    // now both are as useful as their common error, .5 of 1: 1 + .5 is no more than 5 * .5
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(CentreUtility.NONE);
    // 1 + 1 + .5 is a little more, since new rows weigh a little more than old ones
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
  }

  @Test
  void rowsThatAreServedWellGetNone() {
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      assertThat(note(0, 0, 10, 3, 1)).as("row %d", i).isNotEqualTo(0);
    }
    CentreUtility other = new CentreUtility(2);
    // centre 1 of some use, centre 0 with a large error by one row
    other.nextRow();
    other.note(0, 1, 0, 1, 1);
    other.nextRow();
    assertThat(other.note(0, 0, 4, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.nextRow();
    // its mean error is 2.25 by now, and the row's .5 is less
    assertThat(other.note(0, 0, 0.5, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.nextRow();
    // centre 0 itself is of the least use
    assertThat(other.note(0, 0, 100, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.nextRow();
    // of more use than centre 1 now, whose utility 1 is worth less than a fifth of the error
    assertThat(other.note(0, 0, 100, 5, 1)).isEqualTo(1);
  }

  @Test
  void clusterersHaveCentresOfTheirOwn() {
    assertThat(note(1, 3, 1, 1, 1)).isEqualTo(2);
    assertThat(note(0, 1, 1, 1, 1)).isEqualTo(0);
  }

  @Test
  void weightsCount() {
    use.nextRow();
    use.note(0, 1, 0, 1, 1);
    use.nextRow();
    // error 6 * 1 against 5 times the utility 1
    assertThat(use.note(0, 0, 1, 2, 6)).isEqualTo(1);
    CentreUtility light = new CentreUtility(2);
    light.nextRow();
    light.note(0, 1, 0, 1, 1);
    light.nextRow();
    assertThat(light.note(0, 0, 1, 2, 4)).isEqualTo(CentreUtility.NONE);
  }

  /** After 5,000 rows a row counts 1/e; the sums stay finite for ever. */
  @Test
  void oldRowsFade() {
    use.note(0, 1, 0, 1, 1);
    for (int i = 0; i < 5_000; i++) {
      use.nextRow();
    }
    // utility 1 / e of today's rows: 5 / e = 1.84
    assertThat(use.note(0, 0, 1.8, 2, 1)).isEqualTo(CentreUtility.NONE);
    CentreUtility again = new CentreUtility(2);
    again.note(0, 1, 0, 1, 1);
    for (int i = 0; i < 5_000; i++) {
      again.nextRow();
    }
    assertThat(again.note(0, 0, 1.88, 2, 1)).isEqualTo(1);
  }

  @Test
  void thereIsNoEndToIt() {
    CentreUtility endless = new CentreUtility(2);
    for (int i = 0; i < 2_000_000; i++) {
      endless.nextRow();
      if (i % 1_000 == 0) {
        endless.note(0, 1, 0, 1, 1);
      }
    }
    // the utility of centre 1 is the sum of 1, e^-.2, e^-.4, ... = 5.5, faded by e^-.2: 4.5
    assertThat(endless.note(0, 0, 20, 30, 1)).isEqualTo(CentreUtility.NONE);
    CentreUtility same = new CentreUtility(2);
    for (int i = 0; i < 2_000_000; i++) {
      same.nextRow();
      if (i % 1_000 == 0) {
        same.note(0, 1, 0, 1, 1);
      }
    }
    assertThat(same.note(0, 0, 25, 30, 1)).isEqualTo(1);
  }
}
