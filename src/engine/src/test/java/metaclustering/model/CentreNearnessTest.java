package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CentreNearnessTest {

  /** Two groups of one attribute, whose centres are at 0, 1 and 2. */
  private static final MetaClusterModel MODEL =
      TestModels.of(Geometry.MASKED_DISTANCE, TestModels.hardMasks(2, 0, 1), new float[][][] {
        {{0, 0}, {1, 0}, {2, 0}}, {{0, 0}, {0, 1}, {0, 2}}
      });

  @Test
  void nearnessIsHowMuchADistanceIsBelowTheMean() {
    double[][] near = new CentreNearness(MODEL).of(new float[] {0, 1.5f});
    assertThat(near[0]).containsExactly(new double[] {1, 0, 0}, within(1e-6));
    double mean = (1.5 + .5 + .5) / 3;
    assertThat(near[1]).containsExactly(new double[] {0, mean - .5, mean - .5}, within(1e-6));
  }

  @Test
  void aMissingValueIsNearNoCentre() {
    double[][] near = new CentreNearness(MODEL).of(new float[] {Float.NaN, 0});
    assertThat(near[0]).containsOnly(0);
    assertThat(near[1]).containsExactly(new double[] {1, 0, 0}, within(1e-6));
  }
}
