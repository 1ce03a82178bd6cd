package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import metaclustering.table.RowSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JointEncoderTest {

  private static final int ROWS = 200;

  /** Three meta-clusters of four centres over six columns, each told a little by all symbols. */
  private static MetaClusterModel separate(Random random) {
    MetaClusterModel plain = TestModels.of(
        Geometry.MASKED_DISTANCE,
        TestModels.hardMasks(3, 0, 0, 1, 1, 2, 2),
        TestModels.centres(3, 4, 6, random));
    float[][][] corrections = TestModels.centres(3, 4, 6, random);
    for (float[][] ofClusterer : corrections) {
      for (float[] correction : ofClusterer) {
        for (int d = 0; d < correction.length; d++) {
          correction[d] = 0.3f * (correction[d] - 0.5f);
        }
      }
    }
    return plain.withReconstruction(new Reconstruction(corrections, 0.1));
  }

  private static double error(MetaClusterModel model, float[] row, int[] code) {
    float[] told = model.reconstructColumns(code);
    double error = 0;
    for (int d = 0; d < row.length; d++) {
      error += Float.isNaN(row[d]) ? 0 : Math.pow(row[d] - told[d], 2);
    }
    return error;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.2})
  void noOtherSymbolIsBetter(double missing) {
    Random random = new Random(7);
    MetaClusterModel separate = separate(random);
    MetaClusterModel joint =
        separate.withReconstruction(separate.reconstruction().joint());
    RowSource rows = RowSource.of(TestModels.rows(ROWS, 6, missing, random));
    int[][] codes = joint.encode(rows);
    int changed = 0;
    for (int i = 0; i < ROWS; i++) {
      float[] row = joint.layout().encode(rows, i);
      assertThat(joint.encode(row)).containsExactly(codes[i]);
      double error = error(joint, row, codes[i]);
      int[] nearest = separate.encode(row);
      assertThat(error).isLessThanOrEqualTo(error(joint, row, nearest) + 1e-5);
      changed += Arrays.equals(nearest, codes[i]) ? 0 : 1;
      for (int m = 0; m < 3; m++) {
        for (int k = 0; k < 4; k++) {
          int[] other = codes[i].clone();
          other[m] = k;
          assertThat(error).isLessThanOrEqualTo(error(joint, row, other) + 1e-5);
        }
      }
    }
    assertThat(changed).isBetween(20, 180);
  }

  /** Nothing is known of the row, or nothing can be told of it. */
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, 0})
  void aRowOfMissingValuesKeepsTheNearest(float value) {
    Random random = new Random(8);
    MetaClusterModel separate = separate(random);
    MetaClusterModel joint =
        separate.withReconstruction(separate.reconstruction().joint());
    float[] row = new float[6];
    Arrays.fill(row, value);
    double[] cells = new double[row.length];
    Arrays.fill(cells, value);
    assertThat(joint.encode(row))
        .containsExactly(joint.encode(RowSource.of(new double[][] {cells}))[0]);
    if (Float.isNaN(value)) {
      assertThat(joint.encode(row)).containsExactly(separate.encode(row));
    }
  }
}
