package metaclustering.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "13.744, 13.74",
    "5.0, 5",
    "1234567, 1235000",
    "-0.00123456, -0.001235",
    "1e-7, 1.00e-07",
    "2.5e12, 2.50e+12"
  })
  void numbersHaveFourDigits(double x, String expected) {
    assertThat(PlainText.number(x)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "13.744, 0.8118, 13.74",
    "1115.7, 314.9, 1116",
    "-0.0001, 1, 0.0",
    "-0.4, 20, 0",
    "0.123456, 0.0012, 0.1235",
    "7, 0, 7",
    "3e9, 1, 3.00e+09"
  })
  void decimalsAreThoseOfTheDeviation(double x, double deviation, String expected) {
    assertThat(PlainText.number(x, deviation)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 %", "0.004, < 1 %", "0.005, 1 %", "0.284, 28 %", "1, 100 %"})
  void sharesAreWholePercent(double share, String expected) {
    assertThat(PlainText.percent(share)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0 rows", "1, 1 row", "2, 2 rows"})
  void singularAndPluralAgree(int count, String expected) {
    assertThat(PlainText.counted(count, "row")).isEqualTo(expected);
  }

  @org.junit.jupiter.api.Test
  void namesStayOnOneLine() {
    assertThat(PlainText.name("two\nlines\t\uFEFF")).isEqualTo("two lines");
    assertThat(PlainText.name("a name that is far too long for a table"))
        .hasSize(30)
        .endsWith("...");
    assertThat(PlainText.shortName("critical/other")).isEqualTo("critical/...");
  }
}
