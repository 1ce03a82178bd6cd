package metaclustering.lab.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.fixtures.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDataTest {
  private static final Path COMMITTED = Path.of("test-data");
  private static final List<String> MADE = List.of(
      "digits-train.arff.gz",
      "digits-test.arff.gz",
      "onehot-10x10.arff.gz",
      "onehot-10x10.groups.csv");

  @TempDir
  Path directory;

  @Test
  void committedDigitsAreBalanced() throws IOException {
    assertDigits(COMMITTED.resolve("digits-train.arff.gz"), 784, TestData.TRAIN_PER_DIGIT);
    assertDigits(COMMITTED.resolve("digits-test.arff.gz"), 784, TestData.TEST_PER_DIGIT);
  }

  @Test
  void committedOneHotIsWhatTheGeneratorMakes() throws IOException {
    TestData.writeOneHot(directory);
    String arff = "onehot-10x10.arff.gz";
    String groups = "onehot-10x10.groups.csv";
    assertEquals(Unzipped.text(COMMITTED.resolve(arff)), Unzipped.text(directory.resolve(arff)));
    assertEquals(
        Files.readString(COMMITTED.resolve(groups)), Files.readString(directory.resolve(groups)));
  }

  @Test
  void writesTheSameBytesEveryTime() throws IOException {
    Path mnist = smallMnist();
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    TestData.write(mnist, first);
    TestData.write(mnist, second);
    for (String name : MADE) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
    }
    assertDigits(first.resolve("digits-train.arff.gz"), 2, TestData.TRAIN_PER_DIGIT);
    assertDigits(first.resolve("digits-test.arff.gz"), 2, TestData.TEST_PER_DIGIT);
  }

  @Test
  void namesTheMissingFile() {
    var thrown =
        assertThrows(FileNotFoundException.class, () -> TestData.write(directory, directory));
    Path plain = directory.resolve("train-images-idx3-ubyte");
    assertEquals("neither " + plain + ".gz nor " + plain + " exists", thrown.getMessage());
  }

  private static void assertDigits(Path file, int pixels, int perDigit) throws IOException {
    String[] parts = Unzipped.text(file).split("@data\n", 2);
    assertEquals(
        pixels, parts[0].lines().filter(line -> line.endsWith(" numeric")).count());
    int[] counts = new int[10];
    parts[1].lines().forEach(row -> counts[digit(row, pixels)]++);
    int[] expected = new int[10];
    Arrays.fill(expected, perDigit);
    assertArrayEquals(expected, counts);
  }

  /** The class is the last attribute; digit 0 is the first value and so left out. */
  private static int digit(String row, int classIndex) {
    String last = row.substring(Math.max(row.lastIndexOf(','), 0) + 1, row.length() - 1);
    String prefix = classIndex + " ";
    return last.startsWith(prefix) ? Integer.parseInt(last.substring(prefix.length())) : 0;
  }

  /** Pictures of 1 x 2 pixels, just enough of every digit. */
  private Path smallMnist() throws IOException {
    Path mnist = Files.createDirectory(directory.resolve("mnist"));
    writeIdx(mnist, "train", 10 * TestData.TRAIN_PER_DIGIT + 50);
    writeIdx(mnist, "t10k", 10 * TestData.TEST_PER_DIGIT + 50);
    return mnist;
  }

  private static void writeIdx(Path mnist, String part, int count) throws IOException {
    ByteBuffer images = ByteBuffer.allocate(16 + 2 * count);
    images.putInt(0x803).putInt(count).putInt(1).putInt(2);
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    labels.putInt(0x801).putInt(count);
    IntStream.range(0, count).forEach(i -> {
      images.put((byte) i).put((byte) (i / 7));
      labels.put((byte) (i % 10));
    });
    Files.write(mnist.resolve(part + "-images-idx3-ubyte"), images.array());
    Files.write(mnist.resolve(part + "-labels-idx1-ubyte"), labels.array());
  }
}
