package metaclustering.lab.digits;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads IDX files, plain or gzip (told apart by their first bytes, not by their names).
 *
 * <p>An IDX file is big-endian: four bytes of magic (0, 0, element type, number of dimensions), one
 * 32-bit length per dimension, then the elements row-major. Only unsigned bytes (type 8) are read.
 */
public final class IdxReader {
  private static final int UNSIGNED_BYTES = 0x0800;
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int MAX_ELEMENTS = Integer.MAX_VALUE - 8;

  private final Path file;
  private final int[] shape;
  private final byte[] elements;

  private IdxReader(Path file, int dimensions) throws IOException {
    this.file = file;
    this.shape = new int[dimensions];
    try (DataInputStream in = new DataInputStream(unzipped(file))) {
      this.elements = readElements(in);
    } catch (EOFException e) {
      throw new IOException(file + " is truncated", e);
    } catch (ZipException e) {
      throw new IOException(file + " is a damaged gzip file: " + e.getMessage(), e);
    }
  }

  /**
   * Reads pictures {@code [n][height][width]} and their labels {@code [n]}.
   *
   * @throws IOException if a file is missing, is no such IDX file, is shorter or longer than its
   *     header says, or if the two hold different counts; the message names the file
   */
  public static Digits read(Path imageFile, Path labelFile) throws IOException {
    IdxReader images = new IdxReader(imageFile, 3);
    IdxReader labels = new IdxReader(labelFile, 1);
    int count = images.shape[0];
    if (count != labels.shape[0]) {
      throw new IOException(String.format(
          Locale.ROOT,
          "%s holds %d images, %s %d labels",
          imageFile,
          count,
          labelFile,
          labels.shape[0]));
    }
    int height = images.shape[1];
    int width = images.shape[2];
    byte[][] rows = new byte[count][];
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      int start = i * height * width;
      rows[i] = Arrays.copyOfRange(images.elements, start, start + height * width);
      values[i] = Byte.toUnsignedInt(labels.elements[i]);
    }
    return new Digits(rows, values, width, height);
  }

  private static InputStream unzipped(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    try {
      in.mark(2);
      int magic = in.read() << 8 | in.read();
      in.reset();
      return magic == GZIP_MAGIC ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private byte[] readElements(DataInputStream in) throws IOException {
    int expected = UNSIGNED_BYTES | shape.length;
    int magic = in.readInt();
    if (magic != expected) {
      throw new IOException(String.format(
          Locale.ROOT,
          "%s is no IDX file of unsigned bytes in %d dimension(s): magic 0x%x, expected 0x%x",
          file,
          shape.length,
          magic,
          expected));
    }
    int length = readShape(in);
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException(read.length + " bytes of " + length);
    }
    if (in.read() >= 0) {
      throw new IOException(file + " is longer than its header says: shape " + shapeText());
    }
    return read;
  }

  private int readShape(DataInputStream in) throws IOException {
    long length = 1;
    for (int i = 0; i < shape.length; i++) {
      shape[i] = in.readInt();
    }
    for (int extent : shape) {
      length *= extent;
      if (extent < 1 || length > MAX_ELEMENTS) {
        throw new IOException(file + " has an impossible shape: " + shapeText());
      }
    }
    return (int) length;
  }

  private String shapeText() {
    return Arrays.toString(shape);
  }
}
