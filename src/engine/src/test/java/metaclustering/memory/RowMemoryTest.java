package metaclustering.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class RowMemoryTest {

  private static final int CAPACITY = 200;
  private static final int CENTRES = 10;

  private final RowMemory memory = new RowMemory(CAPACITY, new int[] {CENTRES}, new Well19937c(1));

  private void offer(int symbol, int times) {
    for (int i = 0; i < times; i++) {
      double[][] cells = {{symbol}};
      RememberedRow row = new RememberedRow(StoredRow.of(RowSource.of(cells), 0));
      memory.remember(row, symbol);
    }
  }

  private int[] symbols() {
    int[] counts = new int[CENTRES];
    memory.shuffled().forEach(row -> counts[row.code[0]]++);
    return counts;
  }

  @Test
  void itIsBounded() {
    offer(0, 150);
    assertThat(memory.size()).isEqualTo(150);
    offer(1, 10_000);
    assertThat(memory.size()).isEqualTo(CAPACITY);
    assertThat(memory.rows()).hasSize(CAPACITY);
  }

  @Test
  void codesThatComeOneAfterAnotherAreAllRemembered() {
    for (int symbol = 0; symbol < CENTRES; symbol++) {
      offer(symbol, 500);
    }
    assertThat(Arrays.stream(symbols()).min().orElseThrow()).isGreaterThan(CAPACITY / CENTRES / 2);
    assertThat(Arrays.stream(symbols()).max().orElseThrow()).isLessThan(2 * CAPACITY / CENTRES);
  }

  /** A uniform sample would hold two rows, 1 %, of each rare code. */
  @Test
  void rareCodesAreRememberedMoreThanTheirShare() {
    for (int i = 0; i < 100; i++) {
      offer(0, 91);
      for (int symbol = 1; symbol < CENTRES; symbol++) {
        offer(symbol, 1);
      }
    }
    int[] counts = symbols();
    int rare = Arrays.stream(counts).skip(1).sum();
    assertThat(rare).isGreaterThan(2 * CAPACITY * 9 / 100);
    assertThat(counts[0]).isEqualTo(CAPACITY - rare);
  }

  @Test
  void itStaysOpenInAVeryLongStream() {
    offer(0, 300_000);
    offer(1, 10_000);
    assertThat(symbols()[1]).isGreaterThan(CAPACITY / 4);
  }

  @Test
  void rowsTakeNewCodesWhetherKeptOrNot() {
    offer(0, CAPACITY);
    RememberedRow first = memory.draw();
    memory.remember(first, 3);
    assertThat(symbols()[3]).isEqualTo(1);
    first = memory.shuffled().get(0);
    offer(1, 100_000);
    assertThat(first.isKept).isFalse();
    memory.remember(first, 5);
    assertThat(first.code).containsExactly(5);
    assertThat(symbols()[5]).isZero();
  }
}
