package metaclustering.lab.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Labelled grey pictures of one size, immutable. Pixels are numbered row-major: the pixel in
 * picture row r and picture column c is number {@code r * width + c}; grey values run from 0
 * (paper) to 255 (ink).
 */
public final class Digits {
  private final byte[][] images;
  private final int[] labels;
  private final int width;
  private final int height;

  /**
   * Copies what it is given.
   *
   * @param images one row of {@code width * height} unsigned bytes per picture
   * @param labels one label per picture
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  public Digits(byte[][] images, int[] labels, int width, int height) {
    this(copyChecked(images, width, height), labels.clone(), width, height, images.length);
  }

  /** Shares its arguments; {@code size} is the number of pictures there must be. */
  private Digits(byte[][] images, int[] labels, int width, int height, int size) {
    if (labels.length != size) {
      throw new IllegalArgumentException(size + " images but " + labels.length + " labels");
    }
    this.images = images;
    this.labels = labels;
    this.width = width;
    this.height = height;
  }

  private static byte[][] copyChecked(byte[][] images, int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture of " + height + " x " + width + " pixels: both must be at least 1");
    }
    byte[][] copy = new byte[images.length][];
    for (int i = 0; i < images.length; i++) {
      if (images[i].length != (long) width * height) {
        throw new IllegalArgumentException(
            "image " + i + " has " + images[i].length + " pixels, not " + height + " x " + width);
      }
      copy[i] = images[i].clone();
    }
    return copy;
  }

  public int size() {
    return images.length;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Pixels per picture, {@code width * height}. */
  public int pixels() {
    return width * height;
  }

  /** The grey value, 0..255, of one pixel. */
  public int grey(int image, int pixel) {
    return Byte.toUnsignedInt(images[image][pixel]);
  }

  public int label(int image) {
    return labels[image];
  }

  /** All labels, a new array. */
  public int[] labels() {
    return labels.clone();
  }

  /** One picture as a new row of grey values 0..255. */
  public double[] row(int image) {
    double[] row = new double[pixels()];
    for (int p = 0; p < row.length; p++) {
      row[p] = grey(image, p);
    }
    return row;
  }

  /** All pictures as new rows of grey values 0..255, {@code [size][pixels]}. */
  public double[][] rows() {
    double[][] rows = new double[size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(i);
    }
    return rows;
  }

  /** The pictures with these numbers, in this order; a number may come more than once. */
  public Digits select(int... numbers) {
    byte[][] chosen = new byte[numbers.length][];
    int[] chosenLabels = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      chosen[i] = images[numbers[i]];
      chosenLabels[i] = labels[numbers[i]];
    }
    return new Digits(chosen, chosenLabels, width, height, numbers.length);
  }

  /**
   * A random sample with equally many pictures of every label, in random order.
   *
   * @throws IllegalArgumentException if a label has fewer than {@code perLabel} pictures
   */
  public Digits balanced(int perLabel, long seed) {
    if (perLabel < 1) {
      throw new IllegalArgumentException("perLabel is " + perLabel + ", must be at least 1");
    }
    RandomGenerator random = new Well19937c(seed);
    SortedMap<Integer, List<Integer>> numbersOf = numbersByLabel();
    int[] chosen = new int[perLabel * numbersOf.size()];
    int filled = 0;
    for (var entry : numbersOf.entrySet()) {
      int[] numbers = entry.getValue().stream().mapToInt(Integer::intValue).toArray();
      if (numbers.length < perLabel) {
        throw new IllegalArgumentException(
            "label " + entry.getKey() + " has " + numbers.length + " images, not " + perLabel);
      }
      MathArrays.shuffle(numbers, random);
      System.arraycopy(numbers, 0, chosen, filled, perLabel);
      filled += perLabel;
    }
    MathArrays.shuffle(chosen, random);
    return select(chosen);
  }

  private SortedMap<Integer, List<Integer>> numbersByLabel() {
    SortedMap<Integer, List<Integer>> numbersOf = new TreeMap<>();
    for (int i = 0; i < labels.length; i++) {
      numbersOf.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
    }
    return numbersOf;
  }
}
