package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskPictureTest {

  private static final int MASK_OF_1 = ColourMap.VIRIDIS.rgb(1);

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "4, 4, 1", "4, 4, 3", "28, 28, 16", "7, 3, 20", "100, 2, 70"})
  void nothingIsCutOff(int width, int height, int metaClusters) {
    MetaClusterModel model = Models.striped(width * height, metaClusters, 2);
    assertThat(Models.hasMargins(Models.masks(model, width, height))).isTrue();
  }

  @Test
  void everyTileIsAsLargeAsTheAttributesWant() {
    BufferedImage image = Models.masks(Models.striped(784, 4, 2), 28, 28);
    int magnified = 4 * 4;
    assertThat(Models.pixels(image, MASK_OF_1))
        .isBetween(783L * magnified, 783L * magnified + 100); // and some of the legend
    assertThat(Models.pixels(image, ColourMap.NEUTRAL))
        .isBetween(6L * magnified, 6L * magnified + 200);
  }

  @Test
  void differentMasksGiveDifferentPictures() {
    float[][] masks = {{1, 1, 0, 0}, {0, 0, 1, 1}};
    float[][] others = {{1, 0, 1, 0}, {0, 1, 0, 1}};
    BufferedImage first = Models.masks(Models.withMasks(masks, 2, "p"), 2, 2);
    BufferedImage again = Models.masks(Models.withMasks(masks, 2, "p"), 2, 2);
    BufferedImage other = Models.masks(Models.withMasks(others, 2, "p"), 2, 2);
    assertThat(Models.same(first, again)).isTrue();
    assertThat(Models.same(first, other)).isFalse();
  }

  @Test
  void tilesShowTheirOwnMask() {
    float[][] masks = {{1, 0.5f, 0}, {0, 0.5f, 1}};
    BufferedImage image = Models.masks(Models.withMasks(masks, 2, "p"), 3, 1);
    long pixel = 112 / 3;
    assertThat(Models.pixels(image, MASK_OF_1)).isBetween(pixel * pixel, pixel * pixel + 100);
    // both masks and the certainty of both informative attributes
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(0.5)))
        .isBetween(4 * pixel * pixel, 4 * pixel * pixel + 100);
  }

  @Test
  void refusesAttributesThatAreNoPicture() {
    MetaClusterModel model = Models.striped(20, 2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Models.masks(model, 7, 3))
        .withMessageContaining("21")
        .withMessageContaining("20");
  }

  @Test
  void drawsOnlySoManyMetaClusters() {
    BufferedImage most = Models.masks(Models.striped(100, 64, 1), 10, 10);
    BufferedImage more = Models.masks(Models.striped(100, 90, 1), 10, 10);
    assertThat(more.getHeight()).isEqualTo(most.getHeight());
    assertThat(more.getWidth()).isEqualTo(most.getWidth());
  }
}
