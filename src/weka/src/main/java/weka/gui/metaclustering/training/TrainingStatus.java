package weka.gui.metaclustering.training;

import java.util.Locale;
import javax.swing.JProgressBar;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;

/** A bar that shows how far the last training is. */
public final class TrainingStatus extends JProgressBar {

  private static final long serialVersionUID = 1L;

  public TrainingStatus() {
    setName("progress");
    setStringPainted(true);
    setString("Press Start, or train a MetaClusterer in the Cluster tab");
  }

  public void showStart() {
    setValue(0);
    setString("Reading rows...");
  }

  /** Shows the progress of the training that the monitor follows or followed last. */
  public void show(Progress progress, TrainingMonitor monitor) {
    setValue(
        monitor.isFollowing()
            ? (int) (100 * progress.rowsSeen() / Math.max(1, progress.rowsAtMost()))
            : 100);
    setIndeterminate(monitor.isFollowing() && progress.phase() == Phase.CLUSTERING);
    String end = !monitor.hasLearned()
        ? "Cancelled"
        : monitor.wasCut() ? "Stopped early; what was learned is kept" : "Done";
    setString(
        monitor.isFollowing() ? running(progress, monitor.isStopping()) : text(end, progress));
  }

  /** What a training is doing. */
  static String running(Progress progress, boolean isStopping) {
    String again = isStopping ? "; click Stop again to cancel" : "";
    return switch (progress.phase()) {
      case READING ->
        String.format(Locale.ROOT, "Reading rows%s: %,d rows", again, progress.rowsSeen());
      case LEARNING -> text(isStopping ? "Stopping" : "Learning", progress);
      case POLISHING -> text(isStopping ? "Stopping" : "Polishing", progress);
      case CLUSTERING -> text("Finding the clusters of rows" + again, progress);
    };
  }

  private static String text(String activity, Progress progress) {
    String pass = switch (progress.phase()) {
      case LEARNING -> "pass " + progress.pass() + ", ";
      case POLISHING -> "polish round " + progress.pass() + ", ";
      case READING, CLUSTERING -> "";
    };
    return String.format(
        Locale.ROOT,
        "%s: %s%,d rows, error %.3f",
        activity,
        pass,
        progress.rowsSeen(),
        progress.error());
  }
}
