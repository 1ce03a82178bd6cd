package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import metaclustering.lab.report.Markdown;

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
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(columns);
    List<String> text = new ArrayList<>(List.of(Markdown.head(head)));
    lines.forEach((name, cells) -> text.add(Markdown.line(
        name, columns.stream().map(column -> cells.getOrDefault(column, "")).toList())));
    return text;
  }
}
