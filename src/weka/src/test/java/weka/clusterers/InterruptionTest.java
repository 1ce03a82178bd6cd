package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

/** Weka's Stop button interrupts the building thread, whatever it is doing. */
class InterruptionTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 100, 250, 500, 1_000, 2_000, 4_000})
  void buildEndsWithinASecond(int millis) throws Exception {
    Instances digits = TestFiles.readWithoutClass("digits-train.arff.gz");
    BuildingThread building = new BuildingThread(digits);
    building.start();
    Thread.sleep(millis);
    long start = System.nanoTime();
    building.interrupt();
    building.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(building.end()).isInstanceOf(InterruptedException.class);
    Thread.sleep(100);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("metaclustering-worker");
  }
}
