package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import org.junit.jupiter.api.Test;

class CentrePictureTest {

  @Test
  void ownAttributesAreColouredAndOthersFaded() {
    BufferedImage image = Models.centres(Models.striped(17, 2, 2), 17, 1);
    long pixel = (84 / 17) * (84 / 17);
    // of 16 informative attributes each has the largest value in one centre of its owner
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(1)))
        .isBetween(16 * pixel, 16 * pixel + 100);
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(0)))
        .isBetween(16 * pixel, 16 * pixel + 100);
  }

  @Test
  void nothingIsCutOff() {
    assertThat(Models.hasMargins(Models.centres(Models.striped(16, 1, 1), 4, 4)))
        .isTrue();
    assertThat(Models.hasMargins(Models.centres(Models.striped(784, 5, 20), 28, 28)))
        .isTrue();
    assertThat(Models.hasMargins(Models.centres(Models.striped(200, 70, 3), 100, 2)))
        .isTrue();
  }

  @Test
  void manyCentresAreWrappedAndLimited() {
    BufferedImage row = Models.centres(Models.striped(16, 2, 16), 4, 4);
    BufferedImage twoRows = Models.centres(Models.striped(16, 2, 32), 4, 4);
    BufferedImage limited = Models.centres(Models.striped(16, 2, 100), 4, 4);
    assertThat(twoRows.getWidth()).isEqualTo(row.getWidth());
    assertThat(twoRows.getHeight()).isGreaterThan(row.getHeight() + 2 * 84);
    assertThat(limited.getHeight()).isEqualTo(twoRows.getHeight());
  }

  @Test
  void refusesAttributesThatAreNoPicture() {
    MetaClusterModel model = Models.striped(20, 2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Models.centres(model, 7, 3))
        .withMessageContaining("21")
        .withMessageContaining("20");
  }
}
