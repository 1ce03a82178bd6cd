package metaclustering.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessMemoryTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void thePeakHoldsWhatWasTouched() throws IOException {
    byte[] touched = new byte[64 << 20];
    Arrays.fill(touched, (byte) 1);
    long peak = Long.parseLong(ProcessMemory.peak().replaceAll("\\D", ""));
    assertThat(peak).isBetween(64L, 1L << 20);
  }

  @Test
  @EnabledOnOs({OS.MAC, OS.WINDOWS})
  void elsewhereItIsNotKnown() throws IOException {
    assertThat(ProcessMemory.peak()).isEqualTo("unknown");
  }
}
