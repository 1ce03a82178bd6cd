package metaclustering.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CodeMemoryTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private final CodeMemory memory = new CodeMemory(new int[] {3, 3}, 2, 2);

  @Test
  void rowsOfOneCodeAreOneEntry() {
    memory.add(new int[] {0, 2}, 1, 1, 7);
    memory.add(new int[] {0, 2}, 0, 2.5, 8);
    assertThat(memory.entries()).hasSize(1);
    CodeMemory.Entry entry = memory.entries().iterator().next();
    assertThat(entry.weight()).isEqualTo(3.5);
    assertThat(entry.weight(0)).isEqualTo(2.5);
    assertThat(entry.weight(1)).isEqualTo(1);
    assertThat(entry.symbol(1)).isEqualTo(2);
    assertThat(entry.firstRow()).isEqualTo(7);
  }

  @Test
  void sharesAreSmoothed() {
    memory.add(new int[] {0, 2}, 1, 1, 1);
    memory.add(new int[] {1, 2}, 0, 2, 2);
    assertThat(memory.share(0, 1)).isCloseTo((2 + 1.0 / 3) / 4, CLOSE);
    assertThat(memory.share(0, 2)).isCloseTo((1.0 / 3) / 4, CLOSE);
    assertThat(memory.classShare(0)).isCloseTo(3.0 / 5, CLOSE);
    assertThat(memory.weight()).isEqualTo(3);
  }

  @Test
  void theLightestAndLongestUnmetIsForgottenButCounts() {
    memory.add(new int[] {0, 0}, 0, 1, 1);
    memory.add(new int[] {1, 1}, 0, 1, 2);
    memory.add(new int[] {2, 2}, 1, 1, 3);
    assertThat(memory.entries()).extracting(CodeMemory.Entry::firstRow).containsExactly(2L, 3L);
    memory.add(new int[] {1, 1}, 0, 1, 4);
    memory.add(new int[] {0, 1}, 0, 1, 5);
    assertThat(memory.entries()).extracting(CodeMemory.Entry::firstRow).containsExactly(2L, 5L);
    assertThat(memory.weight()).isEqualTo(5);
    assertThat(memory.share(0, 0)).isCloseTo((2 + 1.0 / 3) / 6, CLOSE);
  }

  @Test
  void capacityIsAtLeastOne() {
    assertThatThrownBy(() -> new CodeMemory(new int[] {3, 3}, 2, 0)).hasMessageContaining("is 0");
  }
}
