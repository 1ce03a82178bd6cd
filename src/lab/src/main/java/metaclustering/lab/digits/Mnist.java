package metaclustering.lab.digits;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The MNIST digits, 28 x 28, in a directory that holds the four files under their original names
 * ({@code train-images-idx3-ubyte} and so on), each plain or with {@code .gz} at its end.
 */
public final class Mnist {
  private Mnist() {}

  /**
   * The 60,000 training digits.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static Digits train(Path directory) throws IOException {
    return read(directory, "train");
  }

  /**
   * The 10,000 test digits.
   *
   * @throws IOException if a file is missing or damaged; the message names it
   */
  public static Digits test(Path directory) throws IOException {
    return read(directory, "t10k");
  }

  private static Digits read(Path directory, String part) throws IOException {
    return IdxReader.read(
        find(directory, part + "-images-idx3-ubyte"), find(directory, part + "-labels-idx1-ubyte"));
  }

  private static Path find(Path directory, String name) throws FileNotFoundException {
    Path zipped = directory.resolve(name + ".gz");
    Path plain = directory.resolve(name);
    if (Files.exists(zipped)) {
      return zipped;
    }
    if (Files.exists(plain)) {
      return plain;
    }
    throw new FileNotFoundException("neither " + zipped + " nor " + plain + " exists");
  }
}
