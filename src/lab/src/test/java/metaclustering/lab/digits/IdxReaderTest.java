package metaclustering.lab.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
  /** Two pictures of 2 rows and 3 columns. */
  private static final byte[] IMAGES = {
    0,
    0,
    8,
    3,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    2,
    0,
    0,
    0,
    3, //
    1,
    2,
    3,
    4,
    5,
    (byte) 255,
    6,
    7,
    8,
    9,
    10,
    11
  };

  private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 7, 0};

  @TempDir
  Path directory;

  private Path images;
  private Path labels;

  @BeforeEach
  void name() {
    images = directory.resolve("some-images");
    labels = directory.resolve("some-labels");
  }

  @Test
  void readsPlainFiles() throws IOException {
    assertRead(read(IMAGES, LABELS));
  }

  @Test
  void readsGzipWhateverItsName() throws IOException {
    assertRead(read(gzip(IMAGES), gzip(LABELS)));
  }

  private static void assertRead(Digits digits) {
    assertEquals(3, digits.width());
    assertEquals(2, digits.height());
    assertArrayEquals(new int[] {7, 0}, digits.labels());
    assertArrayEquals(new double[][] {{1, 2, 3, 4, 5, 255}, {6, 7, 8, 9, 10, 11}}, digits.rows());
  }

  @Test
  void wrongMagicNamesTheFile() {
    assertFails(
        LABELS,
        LABELS,
        images
            + " is no IDX file of unsigned bytes in 3 dimension(s): magic 0x801, expected 0x803");
  }

  @Test
  void truncationNamesTheFile() throws IOException {
    assertFails(Arrays.copyOf(IMAGES, IMAGES.length - 1), LABELS, images + " is truncated");
    assertFails(IMAGES, Arrays.copyOf(LABELS, 3), labels + " is truncated");
    assertFails(new byte[0], LABELS, images + " is truncated");
    byte[] zipped = gzip(IMAGES);
    assertFails(Arrays.copyOf(zipped, zipped.length - 9), LABELS, images + " is truncated");
  }

  @Test
  void damageNamesTheFile() throws IOException {
    byte[] zipped = gzip(IMAGES);
    zipped[zipped.length - 8] ^= 1;
    var thrown = assertThrows(IOException.class, () -> read(zipped, LABELS));
    assertTrue(thrown.getMessage().startsWith(images + " is a damaged gzip file: "));
  }

  @Test
  void surplusNamesTheFile() {
    assertFails(
        Arrays.copyOf(IMAGES, IMAGES.length + 1),
        LABELS,
        images + " is longer than its header says: shape [2, 2, 3]");
  }

  @Test
  void impossibleShapeNamesTheFile() {
    byte[] huge = IMAGES.clone();
    Arrays.fill(huge, 4, 16, (byte) 0x7f);
    assertFails(
        huge, LABELS, images + " has an impossible shape: [2139062143, 2139062143, 2139062143]");
  }

  @Test
  void differentCountsNameBothFiles() {
    byte[] one = {0, 0, 8, 1, 0, 0, 0, 1, 7};
    assertFails(IMAGES, one, images + " holds 2 images, " + labels + " 1 labels");
  }

  private void assertFails(byte[] imageBytes, byte[] labelBytes, String message) {
    var thrown = assertThrows(IOException.class, () -> read(imageBytes, labelBytes));
    assertEquals(message, thrown.getMessage());
  }

  private Digits read(byte[] imageBytes, byte[] labelBytes) throws IOException {
    Files.write(images, imageBytes);
    Files.write(labels, labelBytes);
    return IdxReader.read(images, labels);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }
}
