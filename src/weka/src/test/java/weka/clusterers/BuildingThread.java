package weka.clusterers;

import java.util.concurrent.atomic.AtomicReference;
import weka.core.Instances;

/** A clusterer that is built again and again in a thread of its own, until that is interrupted. */
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
      while (true) {
        clusterer.buildClusterer(rows);
      }
    } catch (Throwable e) {
      end.set(e);
    }
  }

  /** What ended the build. */
  Throwable end() {
    return end.get();
  }
}
