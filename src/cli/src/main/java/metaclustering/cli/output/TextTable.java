package metaclustering.cli.output;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.text.CsvLine;

/** A table of texts; the rows are as long as the header. */
public record TextTable(List<String> header, List<List<String>> rows) {

  /** The table as CSV (RFC 4180), with lines that end in a line feed. */
  public String csv() {
    return CsvLine.of(header) + rows.stream().map(CsvLine::of).collect(Collectors.joining());
  }

  /** The table as Markdown, its columns as wide as their widest value. */
  public String markdown() {
    int[] widths = IntStream.range(0, header.size())
        .map(c -> rows.stream()
            .mapToInt(row -> escaped(row.get(c)).length())
            .reduce(header.get(c).length(), Math::max))
        .toArray();
    return line(header, widths)
        + Arrays.stream(widths)
            .mapToObj("-"::repeat)
            .collect(Collectors.joining(" | ", "| ", " |\n"))
        + rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private static String line(List<String> values, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(c -> {
          String value = escaped(values.get(c));
          return value + " ".repeat(widths[c] - value.length());
        })
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String value) {
    return value.replaceAll("\\R", " ").replace("|", "\\|");
  }
}
