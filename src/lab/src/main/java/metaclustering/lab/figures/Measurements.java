package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A small table of what was measured: a line for each quantity, a column for each rule or thing. */
public final class Measurements {

  private final Map<String, Map<String, String>> lines = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  Measurements() {}

  /** Puts a value into a cell; lines and columns keep the order in which they first come. */
  Measurements put(String line, String column, String format, Object... values) {
    columns.add(column);
    lines
        .computeIfAbsent(line, name -> new LinkedHashMap<>())
        .put(column, String.format(Locale.ROOT, format, values));
    return this;
  }

  /** The table in Markdown, one line of text for each line. */
  public List<String> markdown() {
    List<String> text = new ArrayList<>();
    text.add("| | " + String.join(" | ", columns) + " |");
    text.add("|---".repeat(columns.size() + 1) + "|");
    lines.forEach((name, cells) -> {
      List<String> values =
          columns.stream().map(column -> cells.getOrDefault(column, "")).toList();
      text.add("| " + name + " | " + String.join(" | ", values) + " |");
    });
    return text;
  }
}
