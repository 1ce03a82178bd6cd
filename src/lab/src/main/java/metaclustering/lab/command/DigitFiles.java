package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Path;
import metaclustering.fixtures.Digits;
import metaclustering.fixtures.Mnist;
import metaclustering.lab.generators.DigitInstances;
import picocli.CommandLine.Option;

/** The option --mnist: the digits of test-data, or all of MNIST. */
final class DigitFiles {

  @Option(
      names = "--mnist",
      paramLabel = "DIR",
      description = "The folder with the four MNIST files, plain or gzip. Default: the digits in"
          + " test-data.")
  private Path mnist;

  Digits training() throws IOException {
    return mnist == null ? DigitInstances.bundled("train") : Mnist.train(mnist);
  }

  Digits test() throws IOException {
    return mnist == null ? DigitInstances.bundled("test") : Mnist.test(mnist);
  }
}
