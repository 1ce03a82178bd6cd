package metaclustering.cli.output;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Shows how many of a known number of steps are done: on one line of a terminal, else line by line. */
public final class Steps implements AutoCloseable {

  private final String task;
  private final long count;
  private final TerminalLine line;
  private final long start = System.nanoTime();
  private long done;
  private String shown = "";

  public Steps(String task, long count, PrintWriter err) {
    this.task = task;
    this.count = count;
    this.line = new TerminalLine(err);
  }

  public void done(String text) {
    done++;
    if (!TerminalLine.isInteractive()) {
      line.end(text);
      return;
    }
    Duration left = Duration.ofNanos((System.nanoTime() - start) / done * (count - done));
    shown = String.format(
        Locale.ROOT,
        "%s %d/%d, %d:%02d left: %s",
        task,
        done,
        count,
        left.toMinutes(),
        left.toSecondsPart(),
        text);
    line.show(shown);
  }

  @Override
  public void close() {
    if (TerminalLine.isInteractive()) {
      line.end(shown);
    }
  }
}
