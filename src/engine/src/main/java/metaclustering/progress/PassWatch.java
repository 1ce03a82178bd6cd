package metaclustering.progress;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;

/**
 * Tells a listener how far passes over rows have come.
 * Rows are counted by many threads; the listener is called by the one that made this.
 */
public final class PassWatch extends StopNotice {

  private static final long NANOS_BETWEEN_REPORTS = 200_000_000;

  private final Thread thread = Thread.currentThread();

  private Progress phase;
  private Supplier<MetaClusterModel> model;
  private long start;
  private long rowsOfPass;
  private long lastReport;

  public PassWatch(TrainingListener listener) {
    super(listener);
  }

  /**
   * Begins a phase, or a pass of it.
   *
   * @param now with the rows that were seen before, and at most
   * @param soFar the model as it is
   */
  public synchronized void begin(Progress now, Supplier<MetaClusterModel> soFar) {
    if (now.rowsSeen() == 0) {
      start = System.nanoTime();
    }
    phase = now;
    model = soFar;
    rowsOfPass = 0;
  }

  /**
   * Begins a pass that only reads.
   *
   * @param pass its number, from 1
   * @param passes their number, 0 if not known
   * @param rows of a pass, 0 if not known
   */
  public void beginReading(int pass, int passes, long rows) {
    begin(
        new Progress(Progress.Phase.READING, pass, passes, 0, rows, 0, Double.NaN, 0), () -> null);
  }

  /**
   * Counts rows of the present pass.
   *
   * @param share of all rows that were read in it, NaN if not known
   * @throws CancellationException if the listener has ended a training that can be ended now
   */
  public void add(int rows, double share) {
    if (count(rows) && thread == Thread.currentThread()) {
      report(share);
    }
    if (isStopped() && canBeEnded()) {
      throw new CancellationException("ended by the listener");
    }
  }

  private synchronized boolean canBeEnded() {
    return phase.phase() != Progress.Phase.READING;
  }

  /** Whether it is time for a report. */
  private synchronized boolean count(int rows) {
    rowsOfPass += rows;
    return System.nanoTime() - lastReport > NANOS_BETWEEN_REPORTS;
  }

  private void report(double share) {
    Progress now;
    Supplier<MetaClusterModel> soFar;
    synchronized (this) {
      lastReport = System.nanoTime();
      now = now(share);
      soFar = model;
    }
    onProgress(now, soFar);
  }

  private Progress now(double share) {
    long seen = phase.rowsSeen() + rowsOfPass;
    long atMost =
        phase.rowsAtMost() == 0 && share > 0 ? Math.round(rowsOfPass / share) : phase.rowsAtMost();
    return new Progress(
        phase.phase(),
        phase.pass(),
        phase.passes(),
        seen,
        atMost,
        seen * 1e9 / Math.max(1, System.nanoTime() - start),
        phase.error(),
        phase.maskCertainty());
  }

  /** Reports the end of a pass, and gives the number of its rows. */
  public long end() {
    report(1);
    synchronized (this) {
      return rowsOfPass;
    }
  }
}
