package metaclustering.cli.command;

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
 * A program of several commands. Exit codes: 0 if all went well, 1 if something failed, 2 if the
 * command line is wrong; then one line on standard error says what.
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

  /** Its commands, to be run once. */
  public static CommandLine commands(Program program) {
    NETLIB.setLevel(Level.OFF);
    return new CommandLine(program)
        .setExpandAtFiles(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setParameterExceptionHandler(Program::wrongUse)
        .setExecutionExceptionHandler(program::failure);
  }

  /** Carries out one command line and returns the exit code. */
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
  public static String oneLine(Throwable e) {
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
