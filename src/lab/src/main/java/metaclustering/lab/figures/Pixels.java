package metaclustering.lab.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;

/**
 * Numbers as small pictures without text: each number one rectangle of colour, row by row, in a thin
 * frame.
 */
final class Pixels {

  private static final Color FRAME = new Color(0x909090);

  /** Steps from 0 to 1: more can hardly be told apart, and animations of few colours are small. */
  private static final int STEPS = 16;

  /** The grey value of ink in digits; paper is 0. */
  static final double INK = 255;

  private static final int GAP = 1;

  private Pixels() {}

  /**
   * Ink on paper: white for 0 and less, black for {@code most} and more.
   *
   * @param values row by row, a multiple of {@code width}
   * @param side of the square that shows one value
   */
  public static BufferedImage ink(double[] values, int width, double most, int side) {
    int[] colours = Arrays.stream(values)
        .mapToInt(value -> ColourMap.GREY.rgb(stepped(1 - value / most)))
        .toArray();
    return enlarged(colours, width, side, side);
  }

  /**
   * A table of masks from 0, dark, to 1, bright.
   *
   * @param masks from top to bottom, each from left to right
   * @param cellWidth width of one mask's rectangle
   * @param cellHeight its height
   */
  public static BufferedImage masks(float[][] masks, int cellWidth, int cellHeight) {
    int width = masks[0].length;
    int[] colours = new int[masks.length * width];
    for (int i = 0; i < colours.length; i++) {
      colours[i] = ColourMap.VIRIDIS.rgb(stepped(masks[i / width][i % width]));
    }
    return enlarged(colours, width, cellWidth, cellHeight);
  }

  /**
   * Who looks at which attribute: each owner's colour, mixed by the masks; neutral where nobody does.
   *
   * @param masks [M x A], columns sum to 1
   * @param owners see {@link MetaClusterModel#owner}
   */
  public static BufferedImage shares(float[][] masks, int[] owners, int width, int side) {
    int[] colours = new int[owners.length];
    for (int a = 0; a < colours.length; a++) {
      if (owners[a] == MetaClusterModel.NO_OWNER) {
        colours[a] = ColourMap.NEUTRAL;
        continue;
      }
      colours[a] = GroupColours.rgb(0);
      double sum = masks[0][a];
      for (int m = 1; m < masks.length; m++) {
        sum += masks[m][a];
        colours[a] = ColourMap.mix(
            colours[a], GroupColours.rgb(m), sum > 0 ? stepped(masks[m][a] / sum) : 0);
      }
    }
    return enlarged(colours, width, side, side);
  }

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
    return ink(all, wide, most, side);
  }

  /** The first pictures, fewer if there are not so many. */
  static double[][] first(double[][] pictures, int count) {
    return Arrays.copyOf(pictures, Math.min(count, pictures.length));
  }

  private static double stepped(double share) {
    return Math.rint(share * STEPS) / STEPS;
  }

  private static BufferedImage enlarged(int[] colours, int width, int cellWidth, int cellHeight) {
    int height = colours.length / width;
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    small.setRGB(0, 0, width, height, colours, 0, width);
    BufferedImage large = new BufferedImage(
        width * cellWidth + 2, height * cellHeight + 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = large.createGraphics();
    graphics.setColor(FRAME);
    graphics.fillRect(0, 0, large.getWidth(), large.getHeight());
    // without a hint for interpolation the nearest element is taken
    graphics.drawImage(small, 1, 1, width * cellWidth, height * cellHeight, null);
    graphics.dispose();
    return large;
  }
}
