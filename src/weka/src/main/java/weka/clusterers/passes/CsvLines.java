package weka.clusterers.passes;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a CSV file, some at a time. A cell never has a line break. Safe for use by many threads. */
final class CsvLines implements Closeable {

  private static final int BYTES = 1 << 19;
  private static final byte END = '\n';

  private final FileState file;
  private final InputStream in;
  private byte[] begun = {};
  private boolean ended;
  private long bytesRead;
  private long lines;
  private long rows;

  /**
   * Some whole lines.
   *
   * @param text the lines; the file may end without a line break
   * @param line number of the first, from 1
   * @param row number of the first row, from 1; 0 for the header
   */
  record Part(byte[] text, long line, long row) {

    /** Receives the place of a line that is not empty. */
    interface LineVisitor {
      /**
       * @param number of the line, from 1
       * @param row number of the row, from 1; 0 for the header
       */
      void line(long number, long row, int from, int to);
    }

    /** Shows all lines that are not empty. */
    void forEach(LineVisitor visitor) {
      long number = line;
      long next = row;
      for (int from = 0; from < text.length; number++) {
        int end = end(text, from);
        int to = end > from && text[end - 1] == '\r' ? end - 1 : end;
        if (to > from) {
          visitor.line(number, next++, from, to);
        }
        from = end + 1;
      }
    }
  }

  CsvLines(FileState file) throws IOException {
    this.file = file;
    this.in = new FileInputStream(file.file().toFile()); // an interruption does not close it
  }

  /** The end of the line that begins here. */
  private static int end(byte[] text, int from) {
    int end = from;
    while (end < text.length && text[end] != END) {
      end++;
    }
    return end;
  }

  /** The next lines; null after the last. */
  synchronized Part next() throws IOException {
    byte[] text = begun;
    int whole = 0;
    while (whole == 0 && !ended) {
      byte[] more = in.readNBytes(BYTES);
      ended = more.length < BYTES;
      bytesRead += more.length;
      int last = more.length;
      while (last > 0 && more[last - 1] != END) {
        last--;
      }
      whole = last == 0 ? 0 : text.length + last;
      text = join(text, more, more.length);
    }
    whole = ended ? text.length : whole;
    begun = Arrays.copyOfRange(text, whole, text.length);
    if (whole == 0) {
      return null;
    }
    Part part = new Part(whole == text.length ? text : Arrays.copyOf(text, whole), lines + 1, rows);
    count(part.text);
    return part;
  }

  private static byte[] join(byte[] first, byte[] second, int length) {
    byte[] result = Arrays.copyOf(first, first.length + length);
    System.arraycopy(second, 0, result, first.length, length);
    return result;
  }

  private void count(byte[] text) {
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == END) {
        lines++;
        boolean empty = i == from || (i == from + 1 && text[from] == '\r');
        rows += empty ? 0 : 1;
        from = i + 1;
      }
    }
    rows += from < text.length ? 1 : 0;
  }

  /** The share of the file that was read. */
  synchronized double share() {
    return file.size() == 0 ? 1 : (double) (bytesRead - begun.length) / file.size();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
