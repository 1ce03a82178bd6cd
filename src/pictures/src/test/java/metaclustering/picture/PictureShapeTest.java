package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureShapeTest {

  @Test
  void guessesSquares() {
    assertThat(PictureShape.guess(784)).contains(new PictureShape(28, 28));
    assertThat(PictureShape.guess(16)).contains(new PictureShape(4, 4));
    assertThat(PictureShape.guess(9)).isEmpty();
    assertThat(PictureShape.guess(20)).isEmpty();
    assertThat(PictureShape.guess(0)).isEmpty();
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
