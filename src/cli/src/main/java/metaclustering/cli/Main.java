package metaclustering.cli;

import java.util.Set;
import metaclustering.cli.command.AnalogyCommand;
import metaclustering.cli.command.ClustererOptions;
import metaclustering.cli.command.CompareCommand;
import metaclustering.cli.command.ImagineCommand;
import metaclustering.cli.command.ModelCommand;
import metaclustering.cli.command.Program;
import metaclustering.cli.command.StabilityCommand;
import metaclustering.cli.command.SurpriseCommand;
import metaclustering.cli.command.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program; see {@link Program} for its exit codes. */
@Command(
    name = "metaclustering",
    description = {
      "Clusters by several clusterers, each of which looks at its own group of attributes.",
      "Without a command: train."
    },
    synopsisSubcommandLabel =
        "[train | model | compare | analogy | imagine | surprise | stability]",
    subcommands = {
      TrainCommand.class,
      ModelCommand.class,
      CompareCommand.class,
      AnalogyCommand.class,
      ImagineCommand.class,
      SurpriseCommand.class,
      StabilityCommand.class
    })
public final class Main extends Program {

  private static final String DEFAULT_COMMAND = "train";

  /** Options of the program itself, which are no options of the default command. */
  private static final Set<String> OWN = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs the program; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int code = run(commands(), args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Carries out one command line, by default that of training, and returns the exit code. */
  public static int run(CommandLine commands, String... args) {
    return execute(commands, withCommand(args));
  }

  /** All commands, to be run once. */
  public static CommandLine commands() {
    CommandLine commands = commands(new Main());
    CommandLine train = commands.getSubcommands().get(DEFAULT_COMMAND);
    train.getCommandSpec().usageMessage().footer(ClustererOptions.help());
    return commands;
  }

  private static String[] withCommand(String[] args) {
    if (args.length > 0 && (OWN.contains(args[0]) || !args[0].startsWith("-"))) {
      return args;
    }
    String[] longer = new String[args.length + 1];
    longer[0] = DEFAULT_COMMAND;
    System.arraycopy(args, 0, longer, 1, args.length);
    return longer;
  }
}
