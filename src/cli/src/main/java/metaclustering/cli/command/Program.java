package metaclustering.cli.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import metaclustering.cli.output.ErrorText;
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
 * A program of several commands. Exit codes: 0 for success, 1 for a failure, 2 for a wrong command
 * line; after 1 and 2 one line on standard error says what is wrong.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
public abstract class Program implements Runnable {

  /** Of a library in Weka, which otherwise warns that it is slow. Held so that it stays silent. */
  private static final Logger NETLIB = Logger.getLogger("com.github.fommil.netlib");

  @Spec
  private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean debug;

  /** The program's commands, for one run. */
  public static CommandLine commands(Program program) {
    NETLIB.setLevel(Level.OFF);
    return new CommandLine(program)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setParameterExceptionHandler(Program::wrongUse)
        .setExecutionExceptionHandler(program::failure);
  }

  /** Runs one command line and returns the exit code. */
  public static int execute(CommandLine commands, String... args) {
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError e) {
      commands
          .getErr()
          .println(commands.getCommandName() + ": " + LowMemory.advice("this command", e));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static int wrongUse(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(ErrorText.oneLine(e) + " (see " + name + " --help)");
    return CommandLine.ExitCode.USAGE;
  }

  private int failure(Exception e, CommandLine command, ParseResult parsed) {
    String name = command.getCommandSpec().qualifiedName();
    command.getErr().println(name + ": " + ErrorText.oneLine(e));
    if (debug) {
      e.printStackTrace(command.getErr());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /** Reached only if an option of the program is given without a command. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "no command: " + String.join(", ", spec.subcommands().keySet()));
  }
}
