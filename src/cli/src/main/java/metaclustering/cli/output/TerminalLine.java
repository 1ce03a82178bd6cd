package metaclustering.cli.output;

import java.io.PrintWriter;

/** A line on a terminal that is written anew as the work goes on, at most five times a second. */
final class TerminalLine {

  private static final long PERIOD_NANOS = 200_000_000;
  private static final int WIDTH = 79;

  private final PrintWriter terminal;
  private long lastWritten = System.nanoTime() - PERIOD_NANOS;

  TerminalLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  void show(String text) {
    long now = System.nanoTime();
    if (now - lastWritten >= PERIOD_NANOS) {
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
    write(text);
    terminal.println();
    terminal.flush();
  }
}
