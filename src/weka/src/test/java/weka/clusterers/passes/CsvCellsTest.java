package weka.clusterers.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

  private static CsvCells cells(String line) {
    byte[] text = line.getBytes(Charset.defaultCharset());
    CsvCells cells = new CsvCells(text);
    cells.split(0, text.length);
    return cells;
  }

  private static List<String> texts(String line) {
    byte[] text = line.getBytes(Charset.defaultCharset());
    CsvCells cells = new CsvCells(text);
    int count = cells.split(0, text.length);
    return IntStream.range(0, count).mapToObj(cells::text).toList();
  }

  @Test
  void commasDivideAndQuotesKeepTogether() {
    assertThat(texts("a,b c,")).containsExactly("a", "b c", "");
    assertThat(texts("'a, b',\"c's\" ,O'Brien")).containsExactly("a, b", "c's", "O'Brien");
    assertThat(texts("\"say \"\"yes\"\"\",'it\\'s',\"a\\tb\""))
        .containsExactly("say \"yes\"", "it's", "a\tb");
    assertThat(texts(
            String.join(",", IntStream.range(0, 100).mapToObj(i -> "x" + i).toList())))
        .hasSize(100)
        .endsWith("x99");
  }

  @Test
  void badQuotesAreErrors() {
    assertThatThrownBy(() -> cells("a,'b")).hasMessageContaining("cell 2 is not closed");
    assertThatThrownBy(() -> cells("'a'b,c")).hasMessageContaining("closing quote of cell 1");
  }

  @Test
  void emptyCellsAndQuestionMarksAreMissing() {
    CsvCells cells = cells(",?, ,'',0,'?',x");
    assertThat(IntStream.range(0, 7).mapToObj(cells::isMissing))
        .containsExactly(true, true, true, true, false, true, false);
  }

  @Test
  void numbersAreThoseOfJava() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      String text = switch (i % 5) {
        case 0 -> Double.toString(number);
        case 1 -> String.valueOf(random.nextLong());
        case 2 -> random.nextInt(-5000, 5000) + "." + random.nextInt(100_000);
        case 3 -> Double.toString(random.nextGaussian());
        default -> random.nextInt(100) + "." + (random.nextLong() >>> 1) + random.nextInt(1000);
      };
      assertThat(cells(text).number(0)).as(text).isEqualTo(Double.valueOf(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+3",
        "7.",
        ".5",
        "-.5",
        " 4 ",
        "1e-400",
        "1e400",
        "NaN",
        "0x1p3",
        "9007199254740993",
        "0.000000000000000000000000000000001",
        "00000000000000000000000000012"
      })
  void oddNumbersToo(String text) {
    assertThat(cells(text).number(0)).isEqualTo(Double.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ".", "-.", "1.2.3", "1,5x", "abc", "--1", "1-", "12x"})
  void otherTextsAreNoNumbers(String text) {
    CsvCells cells = cells("'" + text + "'");
    assertThatThrownBy(() -> cells.number(0)).isInstanceOf(NumberFormatException.class);
  }
}
