package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class HeatMapTest {

  @Test
  void longNamesAreNotCutOffByTheEdge() {
    BufferedImage image =
        Models.heatMap(Models.striped(30, 3, 2, "a name that is much too long for any table "));
    assertThat(Models.hasMargins(image)).isTrue();
  }

  @Test
  void drawsEveryMetaClusterAndAttribute() {
    BufferedImage small = Models.heatMap(Models.striped(40, 20, 2));
    BufferedImage wider = Models.heatMap(Models.striped(40, 40, 2));
    BufferedImage higher = Models.heatMap(Models.striped(80, 20, 2));
    assertThat(wider.getWidth()).isGreaterThan(small.getWidth() + 20 * 20);
    assertThat(higher.getHeight()).isGreaterThanOrEqualTo(small.getHeight() + 40 * 12);
    assertThat(Models.hasMargins(small)).isTrue();
  }

  @Test
  void drawsTheStrongestOfManyAttributes() {
    BufferedImage most = Models.heatMap(Models.striped(201, 2, 2));
    BufferedImage more = Models.heatMap(Models.striped(5000, 2, 2));
    assertThat(more.getHeight()).isEqualTo(most.getHeight());
  }

  @Test
  void leavesOutMetaClustersOfWhichNothingIsDrawn() {
    BufferedImage image = Models.heatMap(Models.striped(5000, 1000, 2));
    assertThat(image.getWidth()).isLessThan(250 * 40);
    assertThat(Models.hasMargins(image)).isTrue();
  }
}
