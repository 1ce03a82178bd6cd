package metaclustering.lab.generators;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a gzip ARFF file with sparse rows: first the comments, then the attributes, then the rows.
 *
 * <p>A sparse row lists only the values that are not zero, as {@code {index value,...}}. A nominal
 * value counts as the number of its place in the attribute's list, so its first value is left out
 * too; readers fill it in. The same calls give the same text, with {@code \n} line ends, and the
 * gzip header carries no time and no name.
 */
final class ArffWriter implements Closeable {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

  private final Writer out;

  /** The values of every attribute; empty for a numeric one. */
  private final List<List<String>> valuesOf = new ArrayList<>();

  private boolean inData;

  /** Creates the file, or replaces it, with the comment lines at its head. */
  ArffWriter(Path file, String relation, List<String> comments) throws IOException {
    requirePlain(relation);
    out = new OutputStreamWriter(new SmallGzip(file), StandardCharsets.UTF_8);
    for (String comment : comments) {
      out.write("% " + comment + '\n');
    }
    out.write("@relation " + relation + "\n\n");
  }

  /**
   * Adds a numeric attribute.
   *
   * @throws IllegalArgumentException if the name would need quotes
   */
  void numeric(String name) throws IOException {
    attribute(name, "numeric", List.of());
  }

  /**
   * Adds a nominal attribute.
   *
   * @throws IllegalArgumentException if the name or a value would need quotes
   */
  void nominal(String name, List<String> values) throws IOException {
    values.forEach(ArffWriter::requirePlain);
    attribute(name, "{" + String.join(",", values) + "}", List.copyOf(values));
  }

  private void attribute(String name, String type, List<String> values) throws IOException {
    if (inData) {
      throw new IllegalStateException("attribute " + name + " comes after the first row");
    }
    requirePlain(name);
    out.write("@attribute " + name + ' ' + type + '\n');
    valuesOf.add(values);
  }

  /**
   * Adds a row: one value per attribute, for a nominal one the index of its value; NaN is missing.
   *
   * @throws IllegalArgumentException if the number of values differs from that of the attributes
   */
  void row(double... values) throws IOException {
    if (values.length != valuesOf.size()) {
      throw new IllegalArgumentException(
          values.length + " values for " + valuesOf.size() + " attributes");
    }
    if (!inData) {
      out.write("\n@data\n");
      inData = true;
    }
    StringBuilder line = new StringBuilder("{");
    for (int a = 0; a < values.length; a++) {
      if (values[a] != 0) {
        line.append(line.length() == 1 ? "" : ",").append(a).append(' ').append(text(a, values[a]));
      }
    }
    out.write(line.append("}\n").toString());
  }

  private String text(int attribute, double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    if (!valuesOf.get(attribute).isEmpty()) {
      return valuesOf.get(attribute).get((int) value);
    }
    return value == (long) value ? Long.toString((long) value) : Double.toString(value);
  }

  private static void requirePlain(String name) {
    if (!PLAIN.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' would need quotes");
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Gzip at its highest compression. */
  private static final class SmallGzip extends GZIPOutputStream {
    SmallGzip(Path file) throws IOException {
      super(buffered(file));
      def.setLevel(Deflater.BEST_COMPRESSION);
    }

    private static OutputStream buffered(Path file) throws IOException {
      return new BufferedOutputStream(Files.newOutputStream(file));
    }
  }
}
