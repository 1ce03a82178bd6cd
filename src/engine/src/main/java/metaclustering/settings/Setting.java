package metaclustering.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The declaration of one setting.
 *
 * @param <T> Integer, Long, Double, Boolean, String or an enum
 * @param name the name in code, windows, files and messages
 * @param defaultValue the value where none is given
 * @param range the numbers that are allowed, {@link Range#ALL} for other kinds
 * @param help what the setting does, in one or two sentences
 * @param isExpert whether only experts need it
 */
public record Setting<T>(String name, T defaultValue, Range range, String help, boolean isExpert) {

  public static Setting<Integer> of(String name, int defaultValue, Range range, String help) {
    return new Setting<>(name, defaultValue, range, help, false);
  }

  public static Setting<Double> of(String name, double defaultValue, Range range, String help) {
    return new Setting<>(name, defaultValue, range, help, false);
  }

  /** A truth value, a text, a choice, or a number without limits. */
  public static <T> Setting<T> of(String name, T defaultValue, String help) {
    return new Setting<>(name, defaultValue, Range.ALL, help, false);
  }

  public Setting<T> expert() {
    return new Setting<>(name, defaultValue, range, help, true);
  }

  /** The same setting with another default, range and description. */
  public Setting<T> with(T newDefault, Range newRange, String newHelp) {
    return new Setting<>(name, newDefault, newRange, newHelp, isExpert);
  }

  /** Whether the setting is on or off. */
  public boolean isFlag() {
    return defaultValue instanceof Boolean;
  }

  /** The values to choose from; empty if the setting is not a choice. */
  @SuppressWarnings("unchecked") // an enum's class has constants of the enum
  public T[] choices() {
    return defaultValue instanceof Enum<?> choice
        ? (T[]) choice.getDeclaringClass().getEnumConstants()
        : (T[]) new Object[0];
  }

  /**
   * The same value.
   *
   * @throws InvalidSettingException if it is not allowed
   */
  public T require(T value) {
    if (value instanceof Number number && !range.contains(number.doubleValue())) {
      throw new InvalidSettingException(this, value, range.toString());
    }
    return value;
  }

  /**
   * Reads a value.
   *
   * @throws InvalidSettingException if the text is not a value of this kind, in whatever range
   */
  @SuppressWarnings("unchecked") // of the default's class, a T
  public T parse(String text) {
    try {
      return (T) value(text.strip());
    } catch (IllegalArgumentException e) {
      InvalidSettingException invalid = new InvalidSettingException(this, "'" + text + "'", kind());
      invalid.initCause(e);
      throw invalid;
    }
  }

  private Object value(String text) {
    if (defaultValue instanceof Integer) {
      return Integer.valueOf(text);
    }
    if (defaultValue instanceof Long) {
      return Long.valueOf(text);
    }
    if (defaultValue instanceof Double) {
      return Double.valueOf(text);
    }
    if (isFlag()) {
      return Boolean.valueOf(text);
    }
    return defaultValue instanceof Enum<?> ? choice(text) : text;
  }

  private T choice(String text) {
    return Arrays.stream(choices())
        .filter(value -> format(value).equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  /** A value as text; of a choice its word. */
  public String format(T value) {
    return value instanceof Enum<?> choice ? word(choice) : String.valueOf(value);
  }

  /** The word of a choice: its name in lower case, with hyphens. */
  public static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String words(String separator) {
    return Arrays.stream(choices()).map(this::format).collect(Collectors.joining(separator));
  }

  /** What values are allowed, such as "a whole number from 0 to 10". */
  public String kind() {
    if (defaultValue instanceof Enum<?>) {
      return "one of " + words(", ");
    }
    if (isFlag()) {
      return "true or false";
    }
    if (defaultValue instanceof Number) {
      String kind = defaultValue instanceof Double ? "a number" : "a whole number";
      return range.equals(Range.ALL) ? kind : kind + " " + range;
    }
    return "text";
  }
}
