package weka.gui.metaclustering;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the framed tiles in what is on the screen. */
final class Tiles {

  private static final int FRAME = 0x909090;
  private static final int MIN_SIDE = 50;

  private Tiles() {}

  /** What is inside the frames, from the top left to the bottom right; every pixel's colour. */
  static List<int[]> in(BufferedImage image) {
    List<int[]> tiles = new ArrayList<>();
    for (int y = 1; y < image.getHeight(); y++) {
      for (int x = 1; x < image.getWidth(); x++) {
        if (isFrame(image, x, y) && !isFrame(image, x - 1, y) && !isFrame(image, x, y - 1)) {
          int width = 0;
          while (isFrame(image, x + width, y)) {
            width++;
          }
          int height = 0;
          while (isFrame(image, x, y + height)) {
            height++;
          }
          if (width >= MIN_SIDE && height >= MIN_SIDE) {
            tiles.add(image.getRGB(x + 2, y + 2, width - 4, height - 4, null, 0, width - 4));
          }
        }
      }
    }
    return tiles;
  }

  private static boolean isFrame(BufferedImage image, int x, int y) {
    return x < image.getWidth()
        && y < image.getHeight()
        && (image.getRGB(x, y) & 0xFFFFFF) == FRAME;
  }

  /** How many pixels of two tiles of the same size differ, as a share. */
  static double difference(int[] first, int[] second) {
    int length = Math.min(first.length, second.length);
    long different = 0;
    for (int i = 0; i < length; i++) {
      different += first[i] == second[i] ? 0 : 1;
    }
    return (double) different / length;
  }

  /** Whether no two are equal. */
  static boolean areDifferent(List<int[]> tiles) {
    return tiles.stream().map(Arrays::hashCode).distinct().count() == tiles.size();
  }
}
