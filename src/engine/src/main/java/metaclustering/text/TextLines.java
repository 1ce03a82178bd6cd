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

  /** A text in parts between which lines may break. */
  public static String[] words(String text) {
    return BREAK.split(text);
  }

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
    for (String word : words(words)) {
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
   * Columns beside each other; those that do not fit into a line follow below.
   *
   * @param first columns of equally many cells at the left, aligned to the right but for the first
   * @param repeated those that stand there below
   * @param others more such columns
   */
  public static String table(
      List<List<String>> first, List<List<String>> repeated, List<List<String>> others) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    do {
      List<List<String>> columns = new ArrayList<>(next == 0 ? first : repeated);
      int width = columns.stream().mapToInt(c -> width(c) + GAP.length()).sum();
      boolean isAlone = true;
      while (next < others.size() && (isAlone || width + width(others.get(next)) <= WIDTH)) {
        width += width(others.get(next)) + GAP.length();
        columns.add(others.get(next));
        next++;
        isAlone = false;
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
      for (int c = 0; c < columns.size(); c++) {
        String cell = columns.get(c).get(i);
        String padding = " ".repeat(width(columns.get(c)) - cell.length());
        line.append(c == 0 ? cell + padding : GAP + padding + cell);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
