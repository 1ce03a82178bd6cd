package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

/** Weka's Stop button interrupts the building thread, whatever it is doing. */
class InterruptionTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 100, 250, 500, 1_000, 2_000, 4_000})
  void buildEndsWithinASecond(int millis) throws Exception {
    Instances digits = TestFiles.readWithoutClass("digits-train.arff.gz");
    MetaClusterer clusterer = TestFiles.clusterer("-M 16 -K 32 -N 10 -I 20 -num-slots 2");
    AtomicReference<Throwable> end = new AtomicReference<>();
    Thread building = new Thread(() -> {
      try {
        clusterer.buildClusterer(digits);
      } catch (Throwable e) {
        end.set(e);
      }
    });
    building.start();
    Thread.sleep(millis);
    long start = System.nanoTime();
    building.interrupt();
    building.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(end.get()).isInstanceOf(InterruptedException.class);
    Thread.sleep(100);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("metaclustering-worker");
  }
}
