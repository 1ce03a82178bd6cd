package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.description.ClusterDescription;
import metaclustering.description.GroupDependence;
import metaclustering.description.Profile;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.layout.Sheet;
import metaclustering.table.PictureShape;
import org.junit.jupiter.api.Test;

/** Clusters, how they depend on groups, and how probable they are, as pictures. */
class ClusterPictureTest {

  private static final PictureShape SHAPE = new PictureShape(4, 4);

  /** Of cluster n all values are n, with a deviation of 1. */
  private static ClusterDescription clusters(int clusters, int attributes) {
    List<Profile> profiles = new ArrayList<>();
    for (int n = 0; n < clusters; n++) {
      float[] means = new float[attributes];
      double[] ones = new double[attributes];
      double[] known = new double[attributes];
      for (int a = 0; a < attributes; a++) {
        means[a] = n;
        ones[a] = 1;
        known[a] = 10;
      }
      profiles.add(new Profile(10, known, means, ones));
    }
    return new ClusterDescription(10L * clusters, profiles, new int[0], GroupDependence.UNKNOWN);
  }

  private static Sheet table(int clusters, int attributes, int width, int chosen) {
    return ClusterPicture.sheet(
        Models.striped(attributes, 2, 3),
        clusters(clusters, attributes),
        Optional.empty(),
        width,
        chosen);
  }

  /** The numbers of the parts at some places of a sheet. */
  private static List<Integer> allParts(Sheet sheet) {
    int step = 20;
    int columns = sheet.width() / step;
    return IntStream.range(0, columns * (sheet.height() / step))
        .map(i -> sheet.partAt(i % columns * step, i / columns * step))
        .filter(part -> part != ClusterPicture.NONE)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  @Test
  void everyClusterHasAColumnThatCanBeChosen() {
    Sheet sheet = table(3, 5, 900, 1);
    assertThat(allParts(sheet)).containsExactly(0, 1, 2);
    assertThat(sheet.partAt(1, 1)).isEqualTo(ClusterPicture.NONE);
    assertThat(Models.hasMargins(sheet.image())).isTrue();
  }

  @Test
  void theChosenClusterHasAFrame() {
    int frame = 0x0072B2;
    assertThat(Models.pixels(table(3, 5, 900, ClusterPicture.NONE).image(), frame))
        .isZero();
    assertThat(Models.pixels(table(3, 5, 900, 2).image(), frame)).isPositive();
  }

  @Test
  void columnsThatDoNotFitFollowBelow() {
    Sheet wide = table(12, 5, 2_000, 0);
    Sheet narrow = table(12, 5, 500, 0);
    assertThat(narrow.width()).isLessThanOrEqualTo(500);
    assertThat(narrow.height()).isGreaterThan(wide.height());
    assertThat(allParts(narrow)).hasSize(12).isEqualTo(allParts(wide));
    assertThat(table(40, 2, 900, 0).height()).isPositive();
  }

  @Test
  void pixelsAreShownAsTheirMeanPictures() {
    Sheet sheet =
        ClusterPicture.sheet(Models.striped(16, 2, 3), clusters(3, 16), Optional.of(SHAPE), 900, 0);
    assertThat(allParts(sheet)).containsExactly(0, 1, 2);
    BufferedImage image = sheet.image();
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(0.5))).isGreaterThan(15 * 20 * 20);
    assertThat(Models.hasMargins(image)).isTrue();
  }

  @Test
  void oneClusterIsNotCompared() {
    assertThat(allParts(table(1, 5, 900, 0))).isEmpty();
  }

  @Test
  void dependenceIsAMapOfGroupsAndClusters() {
    MetaClusterModel model = Models.striped(16, 2, 3);
    double[][] information = {{1, 0.25, 0.5}, {0.25, 1, 0.75}, {0.5, 0.75, 1}};
    BufferedImage image =
        DependencePicture.sheet(model, new GroupDependence(information)).image();
    assertThat(Models.hasMargins(image)).isTrue();
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(0.5))).isGreaterThan(100);
    assertThat(Models.pixels(image, ColourMap.VIRIDIS.rgb(0.75))).isGreaterThan(100);
    assertThat(Models.pixels(image, ColourMap.NEUTRAL)).isGreaterThan(200);
  }

  @Test
  void theMostProbableClustersOfARowAreShown() {
    double[] memberships = new double[20];
    memberships[7] = 0.9;
    memberships[3] = 0.1;
    Sheet sheet = MembershipPicture.sheet("Row 5", memberships);
    assertThat(Models.hasMargins(sheet.image())).isTrue();
    assertThat(sheet.height())
        .isEqualTo(MembershipPicture.sheet("Row 5", new double[6]).height());
  }
}
