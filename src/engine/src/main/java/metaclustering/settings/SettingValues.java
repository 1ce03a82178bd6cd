package metaclustering.settings;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values of settings, not yet checked. A setting without a value has its default. Not safe for use by
 * several threads.
 */
public final class SettingValues implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, Object> values = new TreeMap<>();

  public SettingValues() {}

  public SettingValues(SettingValues others) {
    values.putAll(others.values);
  }

  @SuppressWarnings("unchecked") // set puts in a T
  public <T> T get(Setting<T> setting) {
    return (T) values.getOrDefault(setting.name(), setting.defaultValue());
  }

  /**
   * The value of a setting.
   *
   * @throws InvalidSettingException if it is not allowed
   */
  public <T> T valid(Setting<T> setting) {
    return setting.require(get(setting));
  }

  /** Sets a value, which is not checked. */
  public <T> void set(Setting<T> setting, T value) {
    values.put(setting.name(), value);
  }

  /** The values that were set, by the names of their settings. */
  @Override
  public String toString() {
    return Map.copyOf(values).toString();
  }
}
