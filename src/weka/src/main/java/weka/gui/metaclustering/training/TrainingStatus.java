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
    boolean polishing = progress.phase() == Phase.POLISHING;
    setValue(
        monitor.isFollowing()
            ? (int) (100 * progress.rowsSeen() / Math.max(1, progress.rowsAtMost()))
            : 100);
    setString(String.format(
        Locale.ROOT,
        "%s: %s %d, %,d rows, error %.3f",
        activity(polishing, monitor),
        polishing ? "polish round" : "pass",
        progress.pass(),
        progress.rowsSeen(),
        progress.error()));
  }

  private static String activity(boolean polishing, TrainingMonitor monitor) {
    if (!monitor.isFollowing()) {
      return monitor.hasLearned() ? "Done" : "Cancelled";
    }
    return monitor.isStopping() ? "Stopping" : polishing ? "Polishing" : "Learning";
  }
}
