package metaclustering.cli.output;

import java.io.Console;

/** Whether a person is watching. */
final class Terminal {

  private Terminal() {}

  /** Whether the program reads from and writes to a terminal. */
  @SuppressWarnings("SystemConsoleNull") // asked for below
  static boolean isInteractive() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try { // from Java 22 on there may be a console without a terminal
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
