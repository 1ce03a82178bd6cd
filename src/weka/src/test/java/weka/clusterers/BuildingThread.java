package weka.clusterers;

import java.util.concurrent.atomic.AtomicReference;
import weka.core.Instances;

/** A clusterer large enough to be interrupted, being built in a thread of its own. */
final class BuildingThread extends Thread {

  private final MetaClusterer clusterer;
  private final Instances rows;
  private final AtomicReference<Throwable> end = new AtomicReference<>();

  BuildingThread(Instances rows) throws Exception {
    this.clusterer = TestFiles.clusterer("-M 16 -K 32 -N 10 -I 20 -num-slots 2");
    this.rows = rows;
  }

  @Override
  public void run() {
    try {
      clusterer.buildClusterer(rows);
    } catch (Throwable e) {
      end.set(e);
    }
  }

  /** What ended the build, null if it was completed. */
  Throwable end() {
    return end.get();
  }
}
