package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import metaclustering.table.RowSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoftMembershipsTest {

  /** Two attributes of variance 1 that one meta-cluster owns, of which the code explains nothing. */
  @Test
  void followTheFormula() {
    MetaClusterModel model =
        TestModels.of(Geometry.MASKED_DISTANCE, TestModels.hardMasks(2, 0, 0, 1), new float[][][] {
          {{0, 0, 0}, {2, 0, 0}}, {{0, 0, 1}, {0, 0, 1}}
        });
    double[][] found = new SoftMemberships(model).of(new float[] {0.5f, 0, 7});
    // squared distances .25 and 2.25 on the scale 2, b = 1
    double ratio = Math.exp(-(2.25 - 0.25) / 2);
    assertThat(found[0])
        .containsExactly(new double[] {1 / (1 + ratio), ratio / (1 + ratio)}, within(1e-12));
    assertThat(found[1]).containsExactly(0.5, 0.5);
    assertThat(new SoftMemberships(model).of(new float[] {Float.NaN, 0, 7})[0])
        .containsExactly(0.5, 0.5);
  }

  @ParameterizedTest
  @EnumSource(Geometry.class)
  void theLargestIsTheSymbol(Geometry geometry) {
    Random random = new Random(5);
    MetaClusterModel model = TestModels.of(
        geometry, TestModels.softMasks(3, 8, random), TestModels.centres(3, 5, 8, random));
    SoftMemberships memberships = new SoftMemberships(model);
    RowSource rows = RowSource.of(TestModels.rows(100, 8, 0, random));
    for (float[] row : TestModels.columns(model.layout(), rows)) {
      int[] code = model.encode(row);
      double[][] found = memberships.of(row);
      for (int m = 0; m < 3; m++) {
        assertThat(Arrays.stream(found[m]).sum()).isCloseTo(1, within(1e-12));
        assertThat(found[m][code[m]]).isEqualTo(Arrays.stream(found[m]).max().orElseThrow());
        assertThat(found[m][code[m]]).isLessThan(1);
      }
    }
  }
}
