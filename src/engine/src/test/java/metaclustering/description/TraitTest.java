package metaclustering.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitTest {

  private static final TableLayout LAYOUT = new TableLayout(
      List.of(
          AttributeSpec.numeric("size"),
          new AttributeSpec("shape", List.of("round", "long", "flat"))),
      new double[] {100, 0},
      new double[] {10, 1},
      new boolean[] {true, true});

  private static Profile profile(double size, double... shares) {
    float[] means = new float[4];
    means[0] = (float) ((size - 100) / 10);
    for (int v = 0; v < shares.length; v++) {
      means[v + 1] = (float) (shares[v] * Math.sqrt(0.5));
    }
    return new Profile(10, new double[] {10, 10}, means, new double[] {1, 1});
  }

  private static final Profile ALL = profile(100, 0.55, 0.3, 0.15);

  /** One deviation is 10. */
  @ParameterizedTest
  @CsvSource({
    "102, medium size (102)",
    "98, medium size (98)",
    "103, high size (103)",
    "97, low size (97)",
    "115, very high size (115)",
    "85, very low size (85)"
  })
  void numbersAreHighOrLowByDeviations(double size, String expected) {
    assertThat(Trait.of(LAYOUT, 0, profile(size, 1, 0, 0), ALL).text()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.96 | 0.04 | 0 | shape = round",
        "0.2 | 0.7 | 0.1 | mostly shape = long (70 %)",
        "0.7 | 0.2 | 0.1 | mostly shape = round (70 %, of all rows 55 %)",
        "0.4 | 0.2 | 0.4 | more often shape = flat (40 %, of all rows 15 %)"
      })
  void aValueIsNamedThatIsMoreFrequentThanInAllRows(
      double round, double along, double flat, String expected) {
    assertThat(Trait.of(LAYOUT, 1, profile(100, round, along, flat), ALL).text())
        .isEqualTo(expected);
  }

  @Test
  void theAttributeIsKept() {
    assertThat(Trait.of(LAYOUT, 1, ALL, ALL).attribute()).isOne();
  }
}
