package metaclustering.lab.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.stream.Stream;

/** The Java heap, in MB of 2^20 bytes. */
final class HeapPeak {

  private static final double MEGABYTE = 1 << 20;

  private HeapPeak() {}

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** Collects garbage and begins anew to watch; what is in use now, in MB. */
  static double begin() {
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** The most since then, garbage included, in MB. */
  static double megabytes() {
    return pools().mapToDouble(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
  }

  /** What there may be, in MB. */
  static double limit() {
    return Runtime.getRuntime().maxMemory() / MEGABYTE;
  }
}
