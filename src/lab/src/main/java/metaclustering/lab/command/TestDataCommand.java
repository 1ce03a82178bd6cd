package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import metaclustering.cli.command.Version;
import metaclustering.lab.generators.TestData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the made files of {@code test-data/} again. */
@Command(
    name = "test-data",
    description = "Makes the files of test-data that are made and not copied.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class TestDataCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

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
    spec.commandLine().getOut().println("wrote " + out);
    return 0;
  }
}
