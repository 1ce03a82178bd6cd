package metaclustering.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** No test may hand its interruption on to the next one. */
  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void everyTaskIsRunOnce(int slots) throws InterruptedException {
    try (Workers workers = new Workers(slots)) {
      for (int tasks : new int[] {0, 1, 2, 7, 1_000}) {
        AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
        workers.run(tasks, runs::incrementAndGet);
        for (int i = 0; i < tasks; i++) {
          assertThat(runs.get(i)).as("task %s of %s", i, tasks).isEqualTo(1);
        }
      }
    }
  }

  @Test
  void slotsAreAsAskedOrAllCores() {
    try (Workers three = new Workers(3);
        Workers all = new Workers(0)) {
      assertThat(three.slots()).isEqualTo(3);
      assertThat(all.slots()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }
  }

  @Test
  void allCoresAreTakenOnce() {
    int cores = Runtime.getRuntime().availableProcessors();
    Workers all = new Workers(0);
    try (Workers second = new Workers(0);
        Workers three = new Workers(3)) {
      assertThat(all.slots()).isEqualTo(cores);
      assertThat(second.slots()).isEqualTo(1);
      assertThat(three.slots()).isEqualTo(3);
    }
    all.close();
    all.close();
    try (Workers again = new Workers(0)) {
      assertThat(again.slots()).isEqualTo(cores);
    }
  }

  @Test
  void oneSlotIsTheCallersOwnThread() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Workers workers = new Workers(1)) {
      workers.run(20, i -> threads.add(Thread.currentThread()));
    }
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  /** As many tasks as slots wait for each other: they end only if they run at the same time. */
  private static Set<Thread> allThreads(Workers workers) throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    CyclicBarrier barrier = new CyclicBarrier(workers.slots());
    workers.run(workers.slots(), i -> {
      threads.add(Thread.currentThread());
      meet(barrier);
    });
    return threads;
  }

  private static void meet(CyclicBarrier barrier) throws InterruptedException {
    try {
      barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.BrokenBarrierException
        | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noThreadIsLeftAfterClose() throws InterruptedException {
    Set<Thread> threads;
    try (Workers workers = new Workers(4)) {
      threads = allThreads(workers);
      assertThat(threads).hasSize(4).contains(Thread.currentThread());
    }
    threads.remove(Thread.currentThread());
    for (Thread thread : threads) {
      thread.join(PATIENCE.toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
  }

  @Test
  void threadsDoNotKeepTheProgramAlive() throws InterruptedException {
    try (Workers workers = new Workers(3)) {
      Set<Thread> threads = allThreads(workers);
      threads.remove(Thread.currentThread());
      assertThat(threads).hasSize(2).allMatch(Thread::isDaemon);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void exceptionsPassThrough(int slots) throws InterruptedException {
    RuntimeException problem = new IllegalArgumentException("task 5");
    Error error = new AssertionError("task 6");
    try (Workers workers = new Workers(slots)) {
      assertThatThrownBy(() -> workers.run(50, i -> failAt(5, i, problem))).isSameAs(problem);
      assertThatThrownBy(() -> workers.run(50, i -> {
            if (i == 6) {
              throw error;
            }
          }))
          .isSameAs(error);
      AtomicInteger runs = new AtomicInteger();
      workers.run(10, i -> runs.incrementAndGet());
      assertThat(runs).as("usable afterwards").hasValue(10);
    }
  }

  private static void failAt(int place, int i, RuntimeException problem) {
    if (i == place) {
      throw problem;
    }
  }

  /** The failure comes from each thread in turn, the caller's and the helper's. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void exceptionsPassThroughFromEveryThread(boolean fromTheCaller) {
    Thread caller = Thread.currentThread();
    RuntimeException problem = new IllegalStateException("no luck");
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.run(2, i -> {
            meet(barrier);
            if ((Thread.currentThread() == caller) == fromTheCaller) {
              throw problem;
            }
          }))
          .isSameAs(problem);
    }
  }

  @Test
  void anExceptionInterruptsTheOtherTasksAndWaitsForThem() {
    Thread caller = Thread.currentThread();
    AtomicBoolean finished = new AtomicBoolean();
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.run(2, i -> {
            meet(barrier);
            if (Thread.currentThread() == caller) {
              throw new IllegalStateException("early");
            }
            sleepUntilInterrupted(finished);
          }))
          .hasMessage("early");
      assertThat(finished).isTrue();
    }
  }

  /** Fails the test, by its length, if nobody interrupts. */
  private static void sleepUntilInterrupted(AtomicBoolean finished) throws InterruptedException {
    try {
      Thread.sleep(PATIENCE.toMillis());
      throw new IllegalStateException("was not interrupted");
    } finally {
      finished.set(true);
    }
  }

  /** The helper is still at work when the caller, interrupted, comes to wait for it. */
  @Test
  void interruptionOfTheCallerReachesTheHelpersAndIsThrownWhenTheyAreDone() {
    Thread caller = Thread.currentThread();
    AtomicBoolean finished = new AtomicBoolean();
    CyclicBarrier barrier = new CyclicBarrier(2);
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.run(2, i -> {
            meet(barrier);
            if (Thread.currentThread() == caller) {
              caller.interrupt();
            } else {
              sleepUntilInterrupted(finished);
            }
          }))
          .isInstanceOf(InterruptedException.class);
      assertThat(finished).isTrue();
    }
  }

  @Test
  void interruptionInsideATaskIsThrown() {
    for (int slots : new int[] {1, 3}) {
      try (Workers workers = new Workers(slots)) {
        assertThatThrownBy(() -> workers.run(9, i -> {
              if (i == 4) {
                throw new InterruptedException();
              }
            }))
            .isInstanceOf(InterruptedException.class);
      }
    }
  }

  /** A helper waits for ever; the caller, who waits for the helper, is released by closing. */
  @Test
  void closingEndsTasksThatWait() throws InterruptedException {
    CyclicBarrier bothAtWork = new CyclicBarrier(2);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Workers workers = new Workers(2);
    Thread caller = new Thread(() -> {
      try {
        workers.run(2, i -> {
          meet(bothAtWork);
          if (Thread.currentThread().getName().equals("caller")) {
            return;
          }
          started.countDown();
          never.await();
        });
      } catch (InterruptedException | RuntimeException e) {
        thrown.set(e);
      }
    });
    caller.setName("caller");
    caller.start();
    assertThat(started.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    workers.close();
    caller.join(PATIENCE.toMillis());
    assertThat(caller.isAlive()).isFalse();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whatWasWrittenBeforeAMeetingIsSeenByAllAfterIt(int parts) throws InterruptedException {
    int rounds = 200;
    int[][] written = new int[rounds][parts];
    int[][] seen = new int[rounds][parts];
    try (Workers workers = new Workers(parts)) {
      workers.runInLockstep(parts, (part, barrier) -> {
        for (int i = 0; i < rounds; i++) {
          written[i][part] = i + 1;
          barrier.await();
          for (int other : written[i]) {
            seen[i][part] += other;
          }
        }
      });
    }
    for (int i = 0; i < rounds; i++) {
      assertThat(seen[i]).as("round %s", i).containsOnly(parts * (i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void nobodyWaitsForAPartThatFails(int failing) {
    try (Workers workers = new Workers(2)) {
      assertThatThrownBy(() -> workers.runInLockstep(2, (part, barrier) -> {
            if (part == failing) {
              throw new IllegalStateException("part " + part);
            }
            barrier.await();
          }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("part " + failing);
    }
  }

  @Test
  void partsOfThingsFollowEachOtherAndAreAlmostEqual() {
    assertThat(Workers.start(0, 3, 10)).isZero();
    assertThat(Workers.start(1, 3, 10)).isEqualTo(3);
    assertThat(Workers.start(2, 3, 10)).isEqualTo(6);
    assertThat(Workers.start(3, 3, 10)).isEqualTo(10);
  }
}
