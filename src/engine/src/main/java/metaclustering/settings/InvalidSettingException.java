package metaclustering.settings;

import java.util.function.Function;

/** A setting has a value that is not allowed. */
public final class InvalidSettingException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Setting<?> setting;
  private final transient Setting<?> other;
  private final String value;
  private final String allowed;

  /**
   * A value that is not allowed.
   *
   * @param allowed what is allowed, such as "at least 1"
   */
  public InvalidSettingException(Setting<?> setting, Object value, String allowed) {
    this(setting, value, allowed, null);
  }

  /**
   * A value that is not allowed together with another setting's.
   *
   * @param other the other setting
   */
  public InvalidSettingException(
      Setting<?> setting, Object value, String allowed, Setting<?> other) {
    super(message(setting, value, allowed, other, Setting::name));
    this.setting = setting;
    this.other = other;
    this.value = String.valueOf(value);
    this.allowed = allowed;
  }

  private static String message(
      Setting<?> setting,
      Object value,
      String allowed,
      Setting<?> other,
      Function<Setting<?>, String> names) {
    String message = names.apply(setting) + " is " + value + "; it must be " + allowed;
    return other == null ? message : message + " with " + names.apply(other);
  }

  /** The setting whose value is not allowed. */
  public Setting<?> setting() {
    return setting;
  }

  /** The value that is not allowed. */
  public String value() {
    return value;
  }

  /** What is allowed. */
  public String allowed() {
    return allowed;
  }

  /** The message with other names of the settings. */
  public String message(Function<Setting<?>, String> names) {
    return message(setting, value, allowed, other, names);
  }
}
