package weka.clusterers;

import java.util.Arrays;
import java.util.stream.Collectors;
import weka.core.Utils;

/** Takes options out of Weka's array of options; what is not of its kind is a clear error. */
public final class OptionReader {

  private final String[] options;

  /** Reads from an array, whose entries are emptied as they are read. */
  public OptionReader(String[] options) {
    this.options = options;
  }

  /** A whole number, or the standard if the option is not given. */
  public int integer(String name, int standard) throws Exception {
    String text = Utils.getOption(name, options);
    if (text.isEmpty()) {
      return standard;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "option -" + name + ": '" + text + "' is not a whole number", e);
    }
  }

  /** A number, or the standard if the option is not given. */
  public double number(String name, double standard) throws Exception {
    String text = Utils.getOption(name, options);
    if (text.isEmpty()) {
      return standard;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("option -" + name + ": '" + text + "' is no number", e);
    }
  }

  /** The value whose name, in lower case, is the option's word. */
  <E extends Enum<E>> E choice(String name, E[] values, E standard) throws Exception {
    String text = Utils.getOption(name, options);
    if (text.isEmpty()) {
      return standard;
    }
    for (E value : values) {
      if (EnumTags.word(value).equalsIgnoreCase(text)) {
        return value;
      }
    }
    String words = Arrays.stream(values).map(EnumTags::word).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("option -" + name + ": '" + text + "' is none of " + words);
  }
}
