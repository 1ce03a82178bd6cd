package metaclustering.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weighted sums with Java's Vector API against those without it, bit for bit. */
class VectorRowSumsTest {

  private static final String MODULE = "jdk.incubator.vector";

  @TempDir
  Path folder;

  /** Prints a hash of sums of every length, from the first that is interpreted to many that are compiled. */
  static final class Sums {
    private static final int ROWS = 45;
    private static final int REPEATS = 400;

    private Sums() {}

    public static void main(String... none) {
      Random random = new Random(5);
      for (int length = 1; length <= 272; length++) {
        float[][] rows = new float[ROWS][length];
        float[] factors = new float[ROWS];
        for (int r = 0; r < ROWS; r++) {
          factors[r] = (float) random.nextGaussian();
          for (int k = 0; k < length; k++) {
            rows[r][k] = (float) random.nextGaussian();
          }
        }
        int[] indices = random.ints(ROWS, 0, ROWS).toArray();
        System.out.println("length " + length + " " + hash(rows, factors, indices));
      }
    }

    private static long hash(float[][] rows, float[] factors, int... indices) {
      float[] sums = new float[rows[0].length];
      float[] squares = sums.clone();
      long hash = 0;
      for (int i = 0; i < REPEATS; i++) {
        VectorLoops.addScaled(sums, factors, rows, indices, 1 + i % ROWS);
        VectorLoops.addScaledSquares(squares, factors, rows, indices, 1 + i % ROWS);
        for (int k = 0; k < sums.length; k++) {
          hash = 31 * (31 * hash + Float.floatToRawIntBits(sums[k]))
              + Float.floatToRawIntBits(squares[k]);
        }
      }
      return hash;
    }
  }

  private List<String> printed(String... jvmOptions) throws Exception {
    Path printed = folder.resolve("printed");
    Process process = Children.start(printed, Children.java(List.of(jvmOptions), Sums.class));
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(printed);
    assertThat(process.exitValue()).as(text).isEqualTo(0);
    return text.lines().toList();
  }

  private static List<String> hashes(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("length")).toList();
  }

  @Test
  void sumsAreTheSame() throws Exception {
    List<String> plain = printed();
    List<String> byVectors = printed("--add-modules", MODULE);
    assertThat(plain).noneMatch(line -> line.contains("Vector API")).hasSize(272);
    assertThat(byVectors)
        .filteredOn(line -> line.contains("Vector API"))
        .singleElement()
        .asString()
        .contains("floats at once");
    assertThat(hashes(byVectors)).isEqualTo(hashes(plain));
  }
}
