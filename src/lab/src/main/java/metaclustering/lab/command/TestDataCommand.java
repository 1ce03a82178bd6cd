package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Path;
import metaclustering.lab.generators.TestData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the generated files of {@code test-data/} again. */
@Command(name = "test-data", description = "Writes the generated files of test-data again.")
public final class TestDataCommand extends LabCommand {

  @Option(
      names = "--mnist",
      required = true,
      paramLabel = "DIR",
      description = "The folder with the four MNIST files.")
  private Path mnist;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write to; files that are there are replaced.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TestData.write(mnist, out);
    print("wrote " + out);
    return 0;
  }
}
