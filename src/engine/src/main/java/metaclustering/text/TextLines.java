package metaclustering.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Texts in lines of at most 100 characters. */
public final class TextLines {

  public static final int WIDTH = 100;
  private static final String GAP = "  ";

  /** A space, but not one before a unit or beside an equals sign. */
  private static final Pattern BREAK = Pattern.compile("(?<!=) (?![%=])");

  private TextLines() {}

  /**
   * A text in lines, broken between words; spaces at its start are kept.
   *
   * @param indent of the second line and on
   */
  public static String wrapped(String text, String indent) {
    String words = text.stripLeading();
    StringBuilder lines = new StringBuilder(text.substring(0, text.length() - words.length()));
    int start = lines.lastIndexOf("\n") + 1;
    String space = "";
    for (String word : BREAK.split(words)) {
      if (lines.length() - start + space.length() + word.length() > WIDTH && !space.isEmpty()) {
        start = lines.append('\n').length();
        space = indent;
      }
      lines.append(space).append(word);
      space = " ";
    }
    return lines.append('\n').toString();
  }

  /**
   * Columns beside each other; those that do not fit into a line follow below, beside the fixed ones
   * again.
   *
   * @param fixed columns of equally many cells; the first is aligned to the left
   * @param others more such columns
   */
  public static String table(List<List<String>> fixed, List<List<String>> others) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    do {
      List<List<String>> columns = new ArrayList<>(fixed);
      int width = columns.stream().mapToInt(c -> width(c) + GAP.length()).sum();
      while (next < others.size()
          && (columns.size() == fixed.size() || width + width(others.get(next)) <= WIDTH)) {
        width += width(others.get(next)) + GAP.length();
        columns.add(others.get(next));
        next++;
      }
      text.append(text.length() == 0 ? "" : "\n").append(beside(columns));
    } while (next < others.size());
    return text.toString();
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String beside(List<List<String>> columns) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.get(0).size(); i++) {
      StringBuilder line = new StringBuilder();
      for (List<String> column : columns) {
        String padding = " ".repeat(width(column) - column.get(i).length());
        line.append(
            line.length() == 0 && column == columns.get(0)
                ? column.get(i) + padding
                : GAP + padding + column.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
