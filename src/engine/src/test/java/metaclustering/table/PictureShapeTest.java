package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureShapeTest {

  private static List<String> names(String start, int count) {
    return IntStream.range(0, count).mapToObj(a -> start + a).toList();
  }

  private static TableLayout layout(List<String> names) {
    double[] units = new double[names.size()];
    Arrays.fill(units, 1);
    boolean[] informative = new boolean[names.size()];
    Arrays.fill(informative, true);
    return new TableLayout(
        names.stream().map(AttributeSpec::numeric).toList(),
        new double[names.size()],
        units,
        informative);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pixel", "p", "PX_", "r00c"})
  void guessesSquaresOfPixels(String start) {
    assertThat(PictureShape.guess(names(start, 784))).contains(new PictureShape(28, 28));
    assertThat(PictureShape.guess(names(start, 16))).contains(new PictureShape(4, 4));
    assertThat(PictureShape.guess(names(start, 9))).isEmpty();
    assertThat(PictureShape.guess(names(start, 20))).isEmpty();
    assertThat(PictureShape.guess(names(start, 0))).isEmpty();
  }

  /** Sixteen measures of letters are no picture. */
  @Test
  void otherNamesArePixelsOnlyIfTheyAreMany() {
    assertThat(PictureShape.guess(names("x-box", 16))).isEmpty();
    assertThat(PictureShape.guess(names("att", 49))).isEmpty();
    assertThat(PictureShape.guess(names("att", 64))).contains(new PictureShape(8, 8));
  }

  @Test
  void pixelsAreKnownByTheirNames() {
    assertThat(PictureShape.named(layout(names("p", 64)))).contains(new PictureShape(8, 8));
    assertThat(PictureShape.named(layout(names("att", 64)))).isEmpty();
    assertThat(PictureShape.guess(layout(names("att", 64)))).contains(new PictureShape(8, 8));
  }

  @Test
  void readsWhatItPrints() {
    PictureShape shape = new PictureShape(40, 30);
    assertThat(PictureShape.parse(shape.toString())).isEqualTo(shape);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28", "28x", "0x5", "28X28", "-3x4", "999999x1", "2x3x4"})
  void refusesWhatIsNoShape(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PictureShape.parse(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void namesBothNumbersIfTheyDiffer() {
    PictureShape shape = new PictureShape(7, 3);
    assertThatNoException().isThrownBy(() -> shape.requireFits(21));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shape.requireFits(20))
        .withMessageContaining("21")
        .withMessageContaining("20");
  }
}
