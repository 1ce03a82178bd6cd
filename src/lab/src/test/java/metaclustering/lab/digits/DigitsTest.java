package metaclustering.lab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitsTest {
  /** Pictures of one pixel: picture i has grey i and label i % labels. */
  private static Digits numbered(int size, int labels) {
    byte[][] images = new byte[size][1];
    int[] label = new int[size];
    for (int i = 0; i < size; i++) {
      images[i][0] = (byte) i;
      label[i] = i % labels;
    }
    return new Digits(images, label, 1, 1);
  }

  @Test
  void greyValuesAreUnsigned() {
    Digits digits = new Digits(new byte[][] {{0, (byte) 128, (byte) 255}}, new int[] {4}, 3, 1);
    assertArrayEquals(new double[] {0, 128, 255}, digits.row(0));
    assertArrayEquals(new double[][] {{0, 128, 255}}, digits.rows());
    assertEquals(255, digits.grey(0, 2));
    assertEquals(3, digits.pixels());
    assertEquals(4, digits.label(0));
  }

  @Test
  void keepsNoCallersArray() {
    byte[][] images = {{1}};
    int[] labels = {2};
    Digits digits = new Digits(images, labels, 1, 1);
    images[0][0] = 9;
    labels[0] = 9;
    digits.labels()[0] = 9;
    assertEquals(1, digits.grey(0, 0));
    assertEquals(2, digits.label(0));
  }

  @Test
  void selectsInTheOrderGiven() {
    Digits chosen = numbered(5, 2).select(3, 0, 3);
    assertArrayEquals(new double[][] {{3}, {0}, {3}}, chosen.rows());
    assertArrayEquals(new int[] {1, 0, 1}, chosen.labels());
  }

  @Test
  void balancedTakesEveryLabelEquallyOftenAndNoPictureTwice() {
    Digits chosen = numbered(100, 4).balanced(20, 1);
    assertEquals(
        80, Arrays.stream(chosen.rows()).mapToDouble(row -> row[0]).distinct().count());
    for (int label = 0; label < 4; label++) {
      int wanted = label;
      assertEquals(20, Arrays.stream(chosen.labels()).filter(l -> l == wanted).count());
    }
  }

  @Test
  void balancedDependsOnTheSeedOnly() {
    Digits digits = numbered(100, 4);
    assertArrayEquals(digits.balanced(20, 1).rows(), digits.balanced(20, 1).rows());
    assertFalse(
        Arrays.deepEquals(digits.balanced(20, 1).rows(), digits.balanced(20, 2).rows()));
  }

  @Test
  void saysWhatDoesNotFit() {
    assertMessage("1 images but 2 labels", () -> new Digits(new byte[1][6], new int[2], 3, 2));
    assertMessage(
        "image 1 has 5 pixels, not 2 x 3",
        () -> new Digits(new byte[][] {new byte[6], new byte[5]}, new int[2], 3, 2));
    assertMessage("label 1 has 2 images, not 3", () -> numbered(5, 2).balanced(3, 1));
  }

  private static void assertMessage(String expected, Runnable failing) {
    var thrown = assertThrows(IllegalArgumentException.class, failing::run);
    assertEquals(expected, thrown.getMessage());
  }
}
