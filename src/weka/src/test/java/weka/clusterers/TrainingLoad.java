package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.core.Instance;
import weka.core.Instances;

/** Much work for a long time, in a JVM of its own; {@code mvn verify -Pload}. */
class TrainingLoad {

  private static final int THREADS = 8;
  private static final long SECONDS = Long.getLong("load.seconds", 20);
  private static final int TRAININGS = 80;
  private static final int INTERRUPTIONS = 50;
  private static final long MIB = 1 << 20;

  /** Of the process, whose memory the system gives and takes; rows that stayed are twice as much. */
  private static final long SLACK = 96 * MIB;

  private static Instances digits;
  private static Instances few;

  /** Dark on light, so that blocks of rows have few zeros and lie outside the heap. */
  @BeforeAll
  static void read() throws Exception {
    digits = TestFiles.readWithoutClass("digits-test.arff.gz");
    for (Instance row : digits) {
      for (int a = 0; a < row.numAttributes(); a++) {
        row.setValue(a, 256 - row.value(a));
      }
    }
    few = new Instances(digits, 0, 300);
  }

  @Test
  void threadsThatShareAModelGetTheSameAnswers() throws Exception {
    MetaClusterer clusterer = TestFiles.built("-M 8 -K 8 -N 10 -I 2", digits);
    int[][] codes = clusterer.codes(digits);
    double[][] memberships = new double[codes.length][];
    double[] densities = new double[codes.length];
    for (int i = 0; i < codes.length; i++) {
      memberships[i] = clusterer.distributionForInstance(digits.get(i));
      densities[i] = clusterer.logDensityForInstance(digits.get(i));
    }
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    Callable<Long> worker = () -> {
      Random random = new Random(Thread.currentThread().getId());
      long answers = 0;
      while (System.nanoTime() < end) {
        int i = random.nextInt(codes.length);
        Instance row = digits.get(i);
        assertThat(Arrays.equals(clusterer.code(row), codes[i])).isTrue();
        assertThat(Arrays.equals(clusterer.distributionForInstance(row), memberships[i]))
            .isTrue();
        assertThat(clusterer.logDensityForInstance(row)).isEqualTo(densities[i]);
        if (answers % 1000 == 0) {
          assertThat(Arrays.deepEquals(clusterer.codes(digits), codes)).isTrue();
        }
        answers++;
      }
      return answers;
    };
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    long answers = 0;
    for (Future<Long> done : pool.invokeAll(java.util.Collections.nCopies(THREADS, worker))) {
      answers += done.get();
    }
    pool.shutdown();
    System.out.println("load: " + answers + " rows encoded by " + THREADS + " threads in " + SECONDS
        + " s, answers identical");
    assertThat(answers).isGreaterThan(THREADS * SECONDS);
  }

  private static long heap() throws Exception {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void memoryStaysFlat() throws Exception {
    List<Long> heaps = new ArrayList<>();
    List<Long> processes = new ArrayList<>();
    for (int i = 1; i <= TRAININGS; i++) {
      MetaClusterer clusterer = TestFiles.built(
          "-M 6 -K 6 -N 3 -I 2 -num-slots 2 -S " + i + (i % 2 == 0 ? "" : " -final codes"), few);
      clusterer.codes(few);
      if (i % 20 == 0) {
        heaps.add(heap());
        processes.add(Pointer.physicalBytes());
      }
    }
    System.out.println("load: after 20, 40, 60, 80 trainings heap " + inMib(heaps) + ", process "
        + inMib(processes) + " MiB");
    assertThat(heaps.get(3) - heaps.get(0)).isLessThan(3 * MIB);
    assertThat(processes.get(3) - processes.get(1)).isLessThan(SLACK);
  }

  private static String inMib(List<Long> bytes) {
    return bytes.stream()
        .map(b -> String.format("%.1f", (double) b / MIB))
        .toList()
        .toString();
  }

  @Test
  void interruptionsLeaveNothingBehind() throws Exception {
    TestFiles.built("-N 2 -M 4 -K 4 -I 1 -num-slots 2", few);
    interrupted(20, new Random(2));
    heap();
    long before = Pointer.physicalBytes();
    int interrupted = interrupted(INTERRUPTIONS, new Random(1));
    heap();
    long after = Pointer.physicalBytes();
    System.out.println("load: " + interrupted + " of " + INTERRUPTIONS
        + " trainings interrupted, process " + inMib(List.of(before, after)) + " MiB");
    assertThat(interrupted).isGreaterThan(INTERRUPTIONS / 2);
    assertThat(after - before).isLessThan(SLACK);
  }

  private static int interrupted(int times, Random moments) throws Exception {
    int interrupted = 0;
    for (int i = 0; i < times; i++) {
      BuildingThread building = new BuildingThread(digits);
      building.start();
      Thread.sleep(moments.nextInt(700));
      building.interrupt();
      building.join(2_000);
      assertThat(building.isAlive()).isFalse();
      if (building.end() != null) {
        assertThat(building.end()).isInstanceOf(InterruptedException.class);
        interrupted++;
      }
      Thread.sleep(20);
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("metaclustering-worker");
    }
    return interrupted;
  }
}
