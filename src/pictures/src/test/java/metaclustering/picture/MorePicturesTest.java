package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.table.AttributeSpec;
import metaclustering.table.PictureShape;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

/** Rows, sizes and profiles as pictures, and which attributes are pixels. */
class MorePicturesTest {

  private static final PictureShape SHAPE = new PictureShape(4, 4);

  @Test
  void aRowThatIsDecodedExactlyShowsNoDifference() {
    MetaClusterModel model = Models.striped(16, 2, 3);
    int[] code = {2, 2};
    double[] row = model.decode(code);
    long pixel = 28 * 28;
    long noDifference = ColourMap.DIFFERENCE.rgb(0.5);
    BufferedImage exact = RowPicture.sheet(model, SHAPE, row, code, 2).image();
    assertThat(Models.pixels(exact, (int) noDifference)).isGreaterThanOrEqualTo(16 * pixel);
    row[3] = 0;
    BufferedImage other = RowPicture.sheet(model, SHAPE, row, code, 2).image();
    assertThat(Models.pixels(exact, (int) noDifference) - Models.pixels(other, (int) noDifference))
        .isEqualTo(pixel);
    assertThat(Models.pixels(other, ColourMap.DIFFERENCE.rgb(0))).isEqualTo(pixel);
    assertThat(Models.hasMargins(other)).isTrue();
  }

  @Test
  void missingValuesOfARowAreNeutral() {
    MetaClusterModel model = Models.striped(16, 2, 3);
    double[] row = new double[16];
    Arrays.fill(row, Double.NaN);
    BufferedImage image =
        RowPicture.sheet(model, SHAPE, row, new int[] {1, 1}, 1).image();
    // the row and the difference
    long pixels = 2L * 16 * 28 * 28;
    assertThat(Models.pixels(image, ColourMap.NEUTRAL)).isBetween(pixels, pixels + 100);
  }

  @Test
  void nothingIsCutOff() {
    MetaClusterModel model = Models.striped(30, 3, 20, "a rather long name of an attribute ");
    assertThat(Models.hasMargins(ProfilePicture.sheet(model).image())).isTrue();
    assertThat(Models.hasMargins(SizePicture.sheet(model, 400).image())).isTrue();
    assertThat(ProfilePicture.sheet(Models.striped(90, 100, 2)).height()).isPositive();
  }

  @Test
  void profilesLeaveWeakAttributesOut() {
    int few = ProfilePicture.sheet(Models.striped(21, 1, 2)).height();
    int many = ProfilePicture.sheet(Models.striped(100, 1, 2)).height();
    assertThat(many).isBetween(few + 1, few + 40);
  }

  @Test
  void pixelsAreTheNumericAttributesWhereverTheClassIs() {
    TableLayout classLast = layout(16, true);
    TableLayout numericOnly = layout(16, false);
    assertThat(PictureShape.guess(classLast)).contains(SHAPE);
    assertThat(PictureShape.guess(numericOnly)).contains(SHAPE);
    assertThat(PictureShape.guess(layout(17, false))).isEmpty();
    assertThat(SHAPE.pixels(classLast)).hasSize(16).startsWith(0).endsWith(15);
    assertThat(new PictureShape(17, 1).pixels(classLast)).hasSize(17);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PictureShape(3, 5).requireFits(classLast))
        .withMessageContaining("15 pixels")
        .withMessageContaining("17 attributes");
  }

  private static TableLayout layout(int numeric, boolean withClass) {
    List<AttributeSpec> specs = new ArrayList<>();
    for (int a = 0; a < numeric; a++) {
      specs.add(AttributeSpec.numeric("p" + a));
    }
    if (withClass) {
      specs.add(new AttributeSpec("class", List.of("a", "b", "c")));
    }
    double[] units = new double[specs.size()];
    Arrays.fill(units, 1);
    boolean[] informative = new boolean[specs.size()];
    Arrays.fill(informative, true);
    return new TableLayout(specs, new double[specs.size()], units, informative);
  }
}
