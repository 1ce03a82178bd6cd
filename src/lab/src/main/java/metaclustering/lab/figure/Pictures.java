package metaclustering.lab.figure;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import metaclustering.lab.picture.Pixels;

/** Grey pictures side by side. */
final class Pictures {

  /** The grey value of ink; paper is 0. */
  static final double INK = 255;

  private static final int GAP = 1;

  private Pictures() {}

  /**
   * One picture of many, on paper a pixel wide between them.
   *
   * @param pictures each row by row
   * @param width of each in pixels
   * @param columns pictures side by side
   * @param most the value of ink
   * @param side of a pixel
   */
  static BufferedImage mosaic(double[][] pictures, int width, int columns, double most, int side) {
    int height = pictures[0].length / width;
    int rows = (pictures.length + columns - 1) / columns;
    int wide = columns * (width + GAP) - GAP;
    double[] all = new double[wide * (rows * (height + GAP) - GAP)];
    for (int i = 0; i < pictures.length; i++) {
      int left = i % columns * (width + GAP);
      int top = i / columns * (height + GAP);
      for (int p = 0; p < pictures[i].length; p++) {
        all[(top + p / width) * wide + left + p % width] = pictures[i][p];
      }
    }
    return Pixels.ink(all, wide, most, side);
  }

  /** The first pictures, fewer if there are not so many. */
  static double[][] first(double[][] pictures, int count) {
    return Arrays.copyOf(pictures, Math.min(count, pictures.length));
  }
}
