package metaclustering.lab.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much memory this process has taken, native memory too. */
public final class ProcessMemory {

  private static final Path STATUS = Path.of("/proc/self/status");

  private ProcessMemory() {}

  /** The largest so far, in MiB, or "unknown" where the system does not tell. */
  public static String peak() throws IOException {
    if (!Files.exists(STATUS)) {
      return "unknown";
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .map(mebibytes -> String.format(Locale.ROOT, "%,d MiB", mebibytes))
        .findFirst()
        .orElse("unknown");
  }
}
