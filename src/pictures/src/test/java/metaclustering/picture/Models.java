package metaclustering.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.PictureShape;
import metaclustering.table.TableLayout;

/** Models whose pictures are known. */
final class Models {

  private static final int WHITE = 0xFFFFFF;
  private static final int MARGIN = 16;

  private Models() {}

  /** Attribute a belongs to meta-cluster a % M; centre k is k everywhere; the last is constant. */
  static MetaClusterModel striped(int attributes, int metaClusters, int centresEach) {
    return striped(attributes, metaClusters, centresEach, "pixel");
  }

  static MetaClusterModel striped(int attributes, int metaClusters, int centresEach, String name) {
    float[][] masks = new float[metaClusters][attributes];
    for (int a = 0; a < attributes; a++) {
      masks[a % metaClusters][a] = 1;
    }
    return withMasks(masks, centresEach, name);
  }

  static MetaClusterModel withMasks(float[][] masks, int centresEach, String name) {
    int attributes = masks[0].length;
    List<AttributeSpec> specs = IntStream.range(0, attributes)
        .mapToObj(a -> AttributeSpec.numeric(name + a))
        .toList();
    double[] offsets = new double[attributes];
    double[] units = new double[attributes];
    Arrays.fill(units, 1);
    boolean[] informative = new boolean[attributes];
    Arrays.fill(informative, 0, attributes - 1, true);
    float[][][] centres = new float[masks.length][centresEach][attributes];
    for (float[][] own : centres) {
      for (int k = 0; k < centresEach; k++) {
        Arrays.fill(own[k], k);
      }
    }
    float[] certainties = new float[attributes];
    Arrays.fill(certainties, 0.5f);
    return new MetaClusterModel(
        new TableLayout(specs, offsets, units, informative),
        new ColumnStatistics(offsets, units),
        Geometry.MASKED_DISTANCE,
        masks,
        centres,
        certainties);
  }

  static BufferedImage masks(MetaClusterModel model, int width, int height) {
    return MaskPicture.sheet(model, Optional.of(new PictureShape(width, height)))
        .image();
  }

  static BufferedImage heatMap(MetaClusterModel model) {
    return MaskPicture.sheet(model, Optional.empty()).image();
  }

  static BufferedImage centres(MetaClusterModel model, int width, int height) {
    return CentrePicture.sheet(model, new PictureShape(width, height)).image();
  }

  /** Whether nothing is drawn near the edges, so nothing is cut off. */
  static boolean hasMargins(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return IntStream.range(0, width * height)
        .filter(i -> isNearEdge(i % width, width) || isNearEdge(i / width, height))
        .allMatch(i -> rgb(image, i % width, i / width) == WHITE);
  }

  private static boolean isNearEdge(int place, int length) {
    return place < MARGIN - 2 || place >= length - MARGIN + 2;
  }

  static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & WHITE;
  }

  static long pixels(BufferedImage image, int rgb) {
    int width = image.getWidth();
    return IntStream.range(0, width * image.getHeight())
        .filter(i -> rgb(image, i % width, i / width) == rgb)
        .count();
  }

  static boolean same(BufferedImage first, BufferedImage second) {
    return first.getWidth() == second.getWidth()
        && first.getHeight() == second.getHeight()
        && Arrays.equals(all(first), all(second));
  }

  private static int[] all(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }
}
