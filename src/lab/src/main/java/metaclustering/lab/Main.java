package metaclustering.lab;

import metaclustering.cli.command.Program;
import metaclustering.lab.command.AnalogyStudyCommand;
import metaclustering.lab.command.BenchCommand;
import metaclustering.lab.command.ClusterersCommand;
import metaclustering.lab.command.FeaturesCommand;
import metaclustering.lab.command.FiguresCommand;
import metaclustering.lab.command.FingerprintsCommand;
import metaclustering.lab.command.ImaginationCommand;
import metaclustering.lab.command.QualityCommand;
import metaclustering.lab.command.RecoverCommand;
import metaclustering.lab.command.SentencesCommand;
import metaclustering.lab.command.SleepCommand;
import metaclustering.lab.command.TestDataCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The laboratory: measures the product, and makes the figures and tables of its documentation. */
@Command(
    name = "lab",
    description = "Measures the product, and makes the figures and tables of its documentation.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Started by src/lab/run alone:",
      "  jmh            Times single loops with JMH: src/lab/run jmh Kernels -f 0",
      "  spark          Times training on Spark beside its k-means: src/lab/run spark --help"
    },
    subcommands = {
      FiguresCommand.class,
      RecoverCommand.class,
      ClusterersCommand.class,
      QualityCommand.class,
      BenchCommand.class,
      FeaturesCommand.class,
      SentencesCommand.class,
      SleepCommand.class,
      ImaginationCommand.class,
      AnalogyStudyCommand.class,
      TestDataCommand.class,
      FingerprintsCommand.class
    })
public final class Main extends Program {

  private Main() {}

  /** Runs a command; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int code = execute(commands(), args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** All commands, to be run once. */
  public static CommandLine commands() {
    return commands(new Main());
  }
}
