package metaclustering.cli.progress;

import java.io.PrintWriter;
import java.util.Locale;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/** Prints one line at the end of each phase of a training. */
public final class ProgressLines implements TrainingListener, AutoCloseable {

  private final PrintWriter out;
  private Progress last;

  public ProgressLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public boolean goOn(Progress progress) {
    if (last != null && last.phase() != progress.phase()) {
      close();
    }
    last = progress;
    return true;
  }

  /** Prints the line of the last phase. */
  @Override
  public void close() {
    if (last != null) {
      out.println(phase(last) + ": " + figures(last));
      last = null;
    }
  }

  public static String phase(Progress progress) {
    return progress.phase().name().toLowerCase(Locale.ROOT);
  }

  public static String figures(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%s %d, %.0f rows/s, error %.3f, settled %.2f",
        progress.phase() == Progress.Phase.LEARNING ? "pass" : "round",
        progress.pass(),
        progress.rowsPerSecond(),
        progress.error(),
        progress.settled());
  }
}
