package metaclustering.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/** Prints one line for each phase of a training: on a terminal all the time, else at its end. */
public final class TrainingProgress implements TrainingListener, AutoCloseable {

  private final PrintWriter err;
  private final boolean interactive = Terminal.isInteractive();
  private TerminalLine line;
  private Progress last;

  public TrainingProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public boolean onProgress(Progress progress) {
    if (last != null && last.phase() != progress.phase()) {
      close();
    }
    if (interactive) {
      line = line == null ? new TerminalLine(err) : line;
      line.show(text(progress));
    }
    last = progress;
    return true;
  }

  /** Ends the line of the last phase. */
  @Override
  public void close() {
    if (line != null) {
      line.end(text(last));
    } else if (last != null) {
      err.println(text(last));
    }
    line = null;
    last = null;
  }

  private static String text(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%s: %s %d, %.0f %% of at most %d rows, %.0f rows/s, error %.3f",
        progress.phase().name().toLowerCase(Locale.ROOT),
        progress.phase() == Progress.Phase.LEARNING ? "pass" : "round",
        progress.pass(),
        100.0 * progress.rowsSeen() / Math.max(1, progress.rowsAtMost()),
        progress.rowsAtMost(),
        progress.rowsPerSecond(),
        progress.error());
  }
}
