package metaclustering.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The size of pictures whose pixels are attributes: the pixel in row r and column c is attribute
 * {@code r * width + c}. Nominal attributes may stand between the pixels, such as a class.
 *
 * @param width columns of pixels, at least 1
 * @param height rows of pixels, at least 1
 */
public record PictureShape(int width, int height) {

  /** Fewer attributes are hardly a picture. */
  private static final int MIN_PIXELS = 16;

  /** So many numeric attributes whose number is a square are taken for pixels whatever their names. */
  private static final int MANY_PIXELS = 64;

  private static final Pattern PIXEL =
      Pattern.compile("(?i)(p|px|pix|pixel)[ _.-]?\\d+|r\\d+[ _.-]?c\\d+");

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,4})x([1-9]\\d{0,4})");

  public PictureShape {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture of " + width + "x" + height + " pixels: both must be at least 1");
    }
  }

  /**
   * A square, if the number of numeric attributes is a square number, not below 64, or not below 16 if
   * their names are those of pixels: pixel1, px01, p7, r00c00.
   */
  public static Optional<PictureShape> guess(List<String> names) {
    int side = (int) Math.round(Math.sqrt(names.size()));
    boolean isPicture =
        names.size() >= MANY_PIXELS || (names.size() >= MIN_PIXELS && areNamesOfPixels(names));
    return isPicture && side * side == names.size()
        ? Optional.of(new PictureShape(side, side))
        : Optional.empty();
  }

  /**
   * A square, if all attributes are numeric, or all but one (such as a class), and {@link
   * #guess(List)} finds one for them.
   */
  public static Optional<PictureShape> guess(TableLayout layout) {
    List<String> names = numericNames(layout);
    return layout.attributes().size() - names.size() <= 1 ? guess(names) : Optional.empty();
  }

  /** The shape that {@link #guess(TableLayout)} finds, if the attributes' names are those of pixels. */
  public static Optional<PictureShape> named(TableLayout layout) {
    return guess(layout).filter(shape -> areNamesOfPixels(numericNames(layout)));
  }

  private static boolean areNamesOfPixels(List<String> names) {
    return names.stream().allMatch(PIXEL.asMatchPredicate());
  }

  private static List<String> numericNames(TableLayout layout) {
    return IntStream.of(numeric(layout))
        .mapToObj(a -> layout.attributes().get(a).name())
        .toList();
  }

  private static int[] numeric(TableLayout layout) {
    return IntStream.range(0, layout.attributes().size())
        .filter(a -> !layout.attributes().get(a).isNominal())
        .toArray();
  }

  /**
   * Does nothing if all attributes, or the numeric ones, are as many as the pixels.
   *
   * @throws IllegalArgumentException with both numbers otherwise
   */
  public void requireFits(TableLayout layout) {
    pixels(layout);
  }

  /**
   * The attributes that are the pixels, row by row: all, or if these are too many the numeric ones.
   *
   * @throws IllegalArgumentException if neither are as many as the pixels
   */
  public int[] pixels(TableLayout layout) {
    int[] numeric = numeric(layout);
    if (fits(numeric.length)) {
      return numeric;
    }
    requireFits(layout.attributes().size());
    return IntStream.range(0, layout.attributes().size()).toArray();
  }

  private boolean fits(int attributes) {
    return (long) width * height == attributes;
  }

  /**
   * Reads a width and a height, such as {@code 28x28}.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static PictureShape parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a width and a height such as 28x28");
    }
    return new PictureShape(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /**
   * Does nothing if there are as many attributes as pixels.
   *
   * @throws IllegalArgumentException with both numbers otherwise
   */
  public void requireFits(int attributes) {
    if (!fits(attributes)) {
      throw new IllegalArgumentException("a picture of " + this + " has " + (long) width * height
          + " pixels, but there are " + attributes + " attributes");
    }
  }

  /** How often a pixel is repeated so that the longer side comes near a wanted length. */
  public int magnification(int wantedSide) {
    return Math.max(1, wantedSide / Math.max(width, height));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return width + "x" + height;
  }
}
