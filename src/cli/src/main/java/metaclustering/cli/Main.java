package metaclustering.cli;

import metaclustering.lab.command.BenchCommand;
import metaclustering.lab.command.FiguresCommand;
import metaclustering.lab.command.ImaginationCommand;
import metaclustering.lab.command.QualityCommand;
import metaclustering.lab.command.RecoverCommand;
import metaclustering.lab.command.SleepCommand;
import metaclustering.lab.command.TestDataCommand;

import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import metaclustering.parallel.LowMemory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The program. Exit codes: 0 if all went well, 1 if something failed, 2 if the command line is
 * wrong; then one line on standard error says what.
 */
@Command(
    name = "metaclustering",
    description = {
      "Clusters by several clusterers, each of which looks at its own group of attributes.",
      "Without a command: train."
    },
    synopsisSubcommandLabel =
        "[train | model | compare | figures | analogy | imagine | surprise | ...]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      TrainCommand.class,
      ModelCommand.class,
      CompareCommand.class,
      FiguresCommand.class,
      AnalogyCommand.class,
      BenchCommand.class,
      ImagineCommand.class,
      SurpriseCommand.class,
      ImaginationCommand.class,
      QualityCommand.class,
      RecoverCommand.class,
      StabilityCommand.class,
      SleepCommand.class,
      TestDataCommand.class
    })
public final class Main implements Runnable {

  private static final String DEFAULT_COMMAND = "train";

  /** Options of the program itself, which are no options of the default command. */
  private static final Set<String> OWN = Set.of("-h", "--help", "-V", "--version");

  /** Of a library in Weka, which otherwise warns that it is slow. Held so that it stays silent. */
  private static final Logger NETLIB = Logger.getLogger("com.github.fommil.netlib");

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean debug;

  private Main() {}

  /** Runs the program; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    int code = run(commands(), args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Carries out one command line and returns the exit code. */
  static int run(CommandLine commands, String... args) {
    try {
      return commands.execute(withCommand(args));
    } catch (OutOfMemoryError e) {
      commands.getErr().println("metaclustering: " + LowMemory.advice("this command", e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** All commands, to be run once. */
  static CommandLine commands() {
    NETLIB.setLevel(Level.OFF);
    Main main = new Main();
    CommandLine commands = new CommandLine(main)
        .setExpandAtFiles(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setParameterExceptionHandler(Main::wrongUse)
        .setExecutionExceptionHandler(main::failure);
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

  private static int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    command
        .getErr()
        .println(
            oneLine(e) + " (" + command.getCommandSpec().qualifiedName() + " --help lists all)");
    return CommandLine.ExitCode.USAGE;
  }

  private int failure(Exception e, CommandLine command, ParseResult parsed) {
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(e));
    if (debug) {
      e.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** The message of an exception on one line; of one without message, its name. */
  static String oneLine(Throwable e) {
    String message = e.getMessage();
    boolean silent = message == null || message.isBlank();
    return silent
        ? e.getClass().getSimpleName()
        : String.join(" ", message.strip().split("\\s*\\R\\s*"));
  }

  /** Reached only by a program option without a command. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
