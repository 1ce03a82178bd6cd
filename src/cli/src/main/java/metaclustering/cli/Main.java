package metaclustering.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import metaclustering.cli.command.AnalogyCommand;
import metaclustering.cli.command.ClustererOptions;
import metaclustering.cli.command.CompareCommand;
import metaclustering.cli.command.EncodeCommand;
import metaclustering.cli.command.ImagineCommand;
import metaclustering.cli.command.ModelCommand;
import metaclustering.cli.command.Program;
import metaclustering.cli.command.ReportCommand;
import metaclustering.cli.command.StabilityCommand;
import metaclustering.cli.command.SurpriseCommand;
import metaclustering.cli.command.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program; see {@link Program} for its exit codes. */
@Command(
    name = "metaclustering",
    description = {
      "Divides the attributes of a table into groups and clusters the rows in each group.",
      "Without a command: train. A command's own help: metaclustering COMMAND --help."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TrainCommand.class,
      ReportCommand.class,
      ModelCommand.class,
      EncodeCommand.class,
      SurpriseCommand.class,
      ImagineCommand.class,
      AnalogyCommand.class,
      StabilityCommand.class,
      CompareCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  metaclustering train -t iris.arff -c last -N 3 --save iris.model",
      "  metaclustering encode iris.model -t iris.arff --to codes.csv",
      "From the installed package, metaclustering is: java -cp weka.jar weka.Run MetaClustering"
    })
public final class Main extends Program {

  private static final String DEFAULT_COMMAND = "train";

  /** Options of the program itself, which are not options of the default command. */
  private static final Set<String> OWN = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs the program; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    int code = exitCode(args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  static int exitCode(String... args) {
    System.setProperty("java.awt.headless", "true");
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT); // Weka writes numbers by the default
    return run(commands(), args);
  }

  /** Runs one command, by default train, and returns the exit code. */
  public static int run(CommandLine commands, String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    if (words.isEmpty() || (words.get(0).startsWith("-") && !OWN.contains(words.get(0)))) {
      words.add(0, DEFAULT_COMMAND);
    }
    return execute(commands, words.toArray(String[]::new));
  }

  public static CommandLine commands() {
    CommandLine commands = commands(new Main());
    CommandLine train = commands.getSubcommands().get(DEFAULT_COMMAND);
    train.getCommandSpec().usageMessage().footer(ClustererOptions.help());
    return commands;
  }
}
