package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnSetTest {

  private static final int COLUMNS = 200;

  private static ColumnSet of(int... columns) {
    ColumnSet set = new ColumnSet(COLUMNS);
    IntStream.of(columns).forEach(set::add);
    return set;
  }

  private static int[] common(ColumnSet one, ColumnSet other) {
    int[] places = new int[COLUMNS];
    return Arrays.copyOf(places, one.common(other, places));
  }

  @Test
  void whatTwoSetsHaveInCommonIsAscending() {
    ColumnSet some = of(199, 64, 0, 63, 128);
    assertThat(common(some, some)).containsExactly(0, 63, 64, 128, 199);
    assertThat(common(some, of(128, 127, 63, 1))).containsExactly(63, 128);
    assertThat(common(of(130, 128), some)).containsExactly(128);
    assertThat(common(of(), some)).isEmpty();
  }

  @Test
  void aSetThatWasClearedIsEmpty() {
    ColumnSet set = of(3, 100);
    set.clear();
    assertThat(common(set, set)).isEmpty();
    set.add(70);
    assertThat(common(set, of(3, 70, 100))).containsExactly(70);
  }

  @Test
  void wordsAreColumnsToo() {
    ColumnSet set = of(2, 65);
    assertThat(set.words()).isEqualTo(4);
    assertThat(set.word(1)).isEqualTo(2);
    set.setWord(3, 1 | 1L << 7);
    assertThat(common(set, set)).containsExactly(2, 65, 192, 199);
  }
}
