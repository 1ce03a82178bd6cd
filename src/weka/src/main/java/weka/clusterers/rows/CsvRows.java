package weka.clusterers.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.text.CsvLine;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Writes rows as CSV for spreadsheets (RFC 4180), in UTF-8; missing values are empty. Weka's own writer
 * quotes in its own way, which only Weka reads.
 */
final class CsvRows {

  private static final int DECIMALS = 12;

  private CsvRows() {}

  static void write(Instances rows, OutputStream out) throws IOException {
    writeNames(rows, out);
    writeCells(rows, out);
  }

  static void writeNames(Instances rows, OutputStream out) throws IOException {
    write(
        IntStream.range(0, rows.numAttributes())
            .mapToObj(a -> rows.attribute(a).name())
            .toList(),
        out);
  }

  static void writeCells(Instances rows, OutputStream out) throws IOException {
    int[] attributes = IntStream.range(0, rows.numAttributes()).toArray();
    for (Instance row : rows) {
      write(IntStream.of(attributes).mapToObj(a -> cell(row, rows.attribute(a))).toList(), out);
    }
  }

  private static void write(List<String> values, OutputStream out) throws IOException {
    out.write(CsvLine.of(values).getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(Instance row, Attribute attribute) {
    double value = row.value(attribute);
    if (Utils.isMissingValue(value)) {
      return "";
    }
    if (attribute.isDate()) {
      return attribute.formatDate(value);
    }
    return attribute.isNumeric()
        ? Utils.doubleToString(value, DECIMALS)
        : row.stringValue(attribute);
  }
}
