package metaclustering.lab.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lines of tables in Markdown, without line ends. */
public final class Markdown {

  private Markdown() {}

  /**
   * The head of a table and the line below it.
   *
   * @param right the columns, from 0, that are aligned on the right
   */
  public static String head(List<String> columns, int... right) {
    return line(columns)
        + IntStream.range(0, columns.size())
            .mapToObj(c -> IntStream.of(right).anyMatch(r -> r == c) ? "---:|" : "---|")
            .collect(Collectors.joining("", "\n|", ""));
  }

  /** A line of a table. */
  public static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
        .collect(Collectors.joining("|", "|", "|"));
  }

  /** A line of a table whose first cell names it. */
  public static String line(String name, List<String> cells) {
    return "| " + name + " | " + String.join(" | ", cells) + " |";
  }
}
