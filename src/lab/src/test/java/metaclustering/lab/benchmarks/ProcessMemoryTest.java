package metaclustering.lab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {

  @Test
  void thePeakHoldsWhatWasTouched() throws IOException {
    byte[] touched = new byte[64 << 20];
    Arrays.fill(touched, (byte) 1);
    String peak = ProcessMemory.peak();
    assertThat(touched).contains(1);
    if (OS.LINUX.isCurrentOs()) {
      assertThat(Long.parseLong(peak.replaceAll("\\D", ""))).isBetween(64L, 1L << 20);
    } else {
      assertThat(peak).isEqualTo("unknown");
    }
  }
}
