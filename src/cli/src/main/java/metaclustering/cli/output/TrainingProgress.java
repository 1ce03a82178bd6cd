package metaclustering.cli.output;

import java.io.PrintWriter;
import java.util.Locale;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.text.PlainText;

/** Prints one line for each phase of a training: on a terminal all the time, else at its end. */
public final class TrainingProgress implements TrainingListener, AutoCloseable {

  private final TerminalLine line;
  private Progress last;

  public TrainingProgress(PrintWriter err) {
    line = new TerminalLine(err);
  }

  @Override
  public boolean onProgress(Progress progress) {
    if (last != null && last.phase() != progress.phase()) {
      close();
    }
    line.show(text(progress) + left(progress));
    last = progress;
    return true;
  }

  /** Ends the line of the last phase. */
  @Override
  public void close() {
    if (last != null) {
      line.end(text(last));
    }
    last = null;
  }

  private static String text(Progress progress) {
    if (progress.phase() == Progress.Phase.CLUSTERING) {
      return "finding the clusters of " + PlainText.counted(progress.rowsAtMost(), "row");
    }
    if (progress.phase() == Progress.Phase.READING) {
      return String.format(
          Locale.ROOT,
          "reading: pass %d, %d rows, %.0f rows/s",
          progress.pass(),
          progress.rowsSeen(),
          progress.rowsPerSecond());
    }
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

  private static String left(Progress progress) {
    double seconds = progress.secondsLeft();
    return Double.isNaN(seconds)
        ? ""
        : String.format(Locale.ROOT, ", %d:%02d left", (long) seconds / 60, (long) seconds % 60);
  }
}
