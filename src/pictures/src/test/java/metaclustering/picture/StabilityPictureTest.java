package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import metaclustering.agreement.CoMembership;
import metaclustering.picture.layout.TextStyle;
import org.junit.jupiter.api.Test;

class StabilityPictureTest {

  private static final int ALWAYS = 0xFDE725;
  private static final int NEVER = 0x440154;

  @Test
  void groupsAreSquaresOnTheDiagonal() {
    // 10 attributes that take part in 2 groups of 5; names, so cells are a line of text wide
    BufferedImage image =
        StabilityPicture.of(CoMembership.of(List.of(Models.striped(11, 2, 1)))).image();
    int cell = TextStyle.PLAIN.height();
    assertThat(Models.pixels(image, ALWAYS)).isBetween(50L * cell * cell, 51L * cell * cell + 20);
    assertThat(Models.pixels(image, NEVER)).isBetween(50L * cell * cell, 51L * cell * cell + 20);
    assertThat(Models.hasMargins(image)).isTrue();
  }

  @Test
  void manyAttributesHaveNoNamesAndFitAScreen() {
    BufferedImage image =
        StabilityPicture.of(CoMembership.of(List.of(Models.striped(401, 4, 1)))).image();
    assertThat(image.getWidth()).isLessThan(760);
    assertThat(image.getHeight()).isLessThan(860);
  }
}
