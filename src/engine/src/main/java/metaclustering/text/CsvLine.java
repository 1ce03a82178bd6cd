package metaclustering.text;

import java.util.List;
import java.util.stream.Collectors;

/** Values of CSV (RFC 4180) in lines that end in a line feed. */
public final class CsvLine {

  private CsvLine() {}

  public static String of(List<String> values) {
    return values.stream().map(CsvLine::value).collect(Collectors.joining(",")) + "\n";
  }

  /** A value, in quotation marks where it must be; one with an apostrophe too, for Weka. */
  public static String value(String value) {
    return value.matches("[^\"',\\r\\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
