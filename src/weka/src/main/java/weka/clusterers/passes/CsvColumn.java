package weka.clusterers.passes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import weka.core.Attribute;

/**
 * What a column of a CSV file holds, learned cell by cell, as Weka's CSVLoader does: numbers if its first
 * cell that is not missing is one, otherwise names, in the order in which they come. It cannot be used if
 * it holds something else than numbers further down, too many names, or nothing.
 */
final class CsvColumn {

  private static final int MAX_NAMES = 100_000;

  private enum Kind {
    UNKNOWN,
    NUMBERS,
    NAMES,
    UNUSABLE
  }

  private final String name;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private Kind kind = Kind.UNKNOWN;
  private String problem = "all its cells are empty";

  CsvColumn(String name) {
    this.name = name;
  }

  /**
   * Learns from a cell that is not missing.
   *
   * @param line its number
   */
  void learn(CsvCells cells, int cell, long line) {
    if (kind == Kind.UNKNOWN) {
      kind = isNumber(cells, cell) ? Kind.NUMBERS : Kind.NAMES;
    } else if (kind == Kind.NUMBERS && !isNumber(cells, cell)) {
      spoil("it holds numbers, but '" + cells.text(cell) + "' in line " + line);
    }
    if (kind == Kind.NAMES) {
      names.putIfAbsent(cells.text(cell), names.size());
      if (names.size() > MAX_NAMES) {
        spoil("it holds more than " + MAX_NAMES + " different texts");
      }
    }
  }

  private void spoil(String reason) {
    kind = Kind.UNUSABLE;
    problem = reason;
    names.clear();
  }

  private static boolean isNumber(CsvCells cells, int cell) {
    try {
      cells.number(cell);
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Why the column cannot be used; empty if it can. */
  String problem() {
    return kind == Kind.NUMBERS || kind == Kind.NAMES ? "" : problem;
  }

  /** Numeric, nominal, or a string attribute if it cannot be used. */
  Attribute attribute() {
    return switch (kind) {
      case NUMBERS -> new Attribute(name);
      case NAMES -> new Attribute(name, new ArrayList<>(names.keySet()));
      case UNKNOWN, UNUSABLE -> new Attribute(name, true);
    };
  }

  /**
   * The value of a cell that is not missing; NaN if the column cannot be used.
   *
   * @throws IllegalArgumentException if it was not there when the column was learned
   */
  double value(CsvCells cells, int cell) {
    if (kind == Kind.NUMBERS) {
      return cells.number(cell);
    }
    if (kind != Kind.NAMES) {
      return Double.NaN;
    }
    Integer value = names.get(cells.text(cell));
    if (value == null) {
      throw new IllegalArgumentException(
          "'" + cells.text(cell) + "' is new in column '" + name + "'");
    }
    return value;
  }
}
