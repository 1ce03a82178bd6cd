package metaclustering.cli.output;

import java.io.Console;
import java.io.PrintWriter;

/**
 * A line that is written anew as the work goes on, at most five times a second, if a person is
 * watching; else only its last text is written.
 */
final class TerminalLine {

  private static final long PERIOD_NANOS = 200_000_000;
  private static final int WIDTH = 79;

  private final PrintWriter terminal;
  private final boolean interactive = isInteractive();
  private long lastWritten = System.nanoTime() - PERIOD_NANOS;

  TerminalLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

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

  void show(String text) {
    long now = System.nanoTime();
    if (interactive && now - lastWritten >= PERIOD_NANOS) {
      lastWritten = now;
      write(text);
    }
  }

  private void write(String text) {
    terminal.printf("\r%-" + WIDTH + "s", text.substring(0, Math.min(WIDTH, text.length())));
    terminal.flush();
  }

  /** Writes the line for the last time. */
  void end(String text) {
    if (interactive) {
      write(text);
      terminal.println();
    } else {
      terminal.println(text);
    }
    terminal.flush();
  }
}
