package metaclustering.cli.progress;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/** Shows each phase of a training as a moving bar on standard error, a terminal. */
public final class ProgressBars implements TrainingListener, AutoCloseable {

  private static final int UPDATE_MILLIS = 200;
  private Progress.Phase phase;
  private ProgressBar bar;

  @Override
  public boolean goOn(Progress progress) {
    if (phase != progress.phase()) {
      close();
      phase = progress.phase();
      bar = begin(progress);
    }
    bar.maxHint(progress.rowsAtMost());
    bar.stepTo(progress.rowsSeen());
    bar.setExtraMessage(" " + ProgressLines.figures(progress));
    return true;
  }

  private ProgressBar begin(Progress progress) {
    return new ProgressBarBuilder()
        .setTaskName(ProgressLines.phase(progress))
        .setInitialMax(progress.rowsAtMost())
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .hideEta()
        .build();
  }

  /** Ends the current bar. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
