package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two clusterers with two centres each: numbers 0, 1 and 2, 3. */
class CentreUtilityTest {

  private final CentreUtility utility = new CentreUtility(2, 2);

  private int note(int m, int chosen, double distance, double gap, double weight) {
    utility.decay(1);
    return utility.note(m, chosen, distance, gap, weight);
  }

  @Test
  void anIdleCentreIsGivenToARowOfLargeError() {
    // centre 1 has utility 0; the row's error is the mean of its centre's rows, itself
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
    // now the utility of both is half their error, .5 of 1: 1 + .5 is no more than 5 * .5
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(CentreUtility.NONE);
    // 1 + 1 + .5 is a little more, since new rows weigh a little more than old ones
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
  }

  @Test
  void rowsOfSmallErrorGetNone() {
    assertThat(note(0, 0, 1, 3, 1)).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      assertThat(note(0, 0, 10, 3, 1)).as("row %d", i).isNotEqualTo(0);
    }
    CentreUtility other = new CentreUtility(2);
    // centre 1 has some utility, centre 0 a large error by one row
    other.decay(1);
    other.note(0, 1, 0, 1, 1);
    other.decay(1);
    assertThat(other.note(0, 0, 4, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.decay(1);
    // its mean error is 2.25 by now, and the row's .5 is less
    assertThat(other.note(0, 0, 0.5, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.decay(1);
    // centre 0 itself has the least utility
    assertThat(other.note(0, 0, 100, 0, 1)).isEqualTo(CentreUtility.NONE);
    other.decay(1);
    // of more utility than centre 1 now, whose utility 1 is worth less than a fifth of the error
    assertThat(other.note(0, 0, 100, 5, 1)).isEqualTo(1);
  }

  @Test
  void clusterersHaveCentresOfTheirOwn() {
    assertThat(note(1, 3, 1, 1, 1)).isEqualTo(2);
    assertThat(note(0, 1, 1, 1, 1)).isEqualTo(0);
  }

  @Test
  void weightsCount() {
    utility.decay(1);
    utility.note(0, 1, 0, 1, 1);
    utility.decay(1);
    // error 6 * 1 against 5 times the utility 1
    assertThat(utility.note(0, 0, 1, 2, 6)).isEqualTo(1);
    CentreUtility light = new CentreUtility(2);
    light.decay(1);
    light.note(0, 1, 0, 1, 1);
    light.decay(1);
    assertThat(light.note(0, 0, 1, 2, 4)).isEqualTo(CentreUtility.NONE);
  }

  /** After 5,000 rows the weight of a row is 1/e. */
  @Test
  void oldRowsDecay() {
    utility.note(0, 1, 0, 1, 1);
    utility.decay(5_000);
    // utility 1 / e of today's rows: 5 / e = 1.84
    assertThat(utility.note(0, 0, 1.8, 2, 1)).isEqualTo(CentreUtility.NONE);
    CentreUtility again = new CentreUtility(2);
    again.note(0, 1, 0, 1, 1);
    again.decay(5_000);
    assertThat(again.note(0, 0, 1.88, 2, 1)).isEqualTo(1);
  }

  @Test
  void sumsStayFinite() {
    CentreUtility endless = new CentreUtility(2);
    for (int i = 0; i < 2_000_000; i++) {
      endless.decay(1);
      if (i % 1_000 == 0) {
        endless.note(0, 1, 0, 1, 1);
      }
    }
    // the utility of centre 1 is the sum of 1, e^-.2, e^-.4, ... = 5.5, decayed by e^-.2: 4.5
    assertThat(endless.note(0, 0, 20, 30, 1)).isEqualTo(CentreUtility.NONE);
    CentreUtility same = new CentreUtility(2);
    for (int i = 0; i < 2_000_000; i++) {
      same.decay(1);
      if (i % 1_000 == 0) {
        same.note(0, 1, 0, 1, 1);
      }
    }
    assertThat(same.note(0, 0, 25, 30, 1)).isEqualTo(1);
  }
}
