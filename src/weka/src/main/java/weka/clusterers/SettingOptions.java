package weka.clusterers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import weka.core.Option;
import weka.core.Utils;

/** The settings of a scheme as Weka's options: their names, help, reading and writing. Immutable. */
public final class SettingOptions {

  private final Map<Setting<?>, String> names = new LinkedHashMap<>();
  private final Map<Setting<?>, Setting<?>> conditions = new HashMap<>();

  /** No options. */
  public SettingOptions() {}

  private SettingOptions(SettingOptions others) {
    names.putAll(others.names);
    conditions.putAll(others.conditions);
  }

  /** These and one more: a setting with the name of its option, without a hyphen. */
  public SettingOptions with(String option, Setting<?> setting) {
    SettingOptions result = new SettingOptions(this);
    result.names.put(setting, option);
    return result;
  }

  /** These and one more, which has an effect and is written only if another is not its default. */
  public SettingOptions with(String option, Setting<?> setting, Setting<?> condition) {
    SettingOptions result = with(option, setting);
    result.conditions.put(setting, condition);
    return result;
  }

  /** These and others. */
  public SettingOptions withAll(SettingOptions others) {
    SettingOptions result = new SettingOptions(this);
    result.names.putAll(others.names);
    result.conditions.putAll(others.conditions);
    return result;
  }

  /** The settings. */
  public List<Setting<?>> settings() {
    return List.copyOf(names.keySet());
  }

  /** The option of a setting, without a hyphen. */
  public String option(Setting<?> setting) {
    return names.get(setting);
  }

  /** The descriptions of these options, then those of others. */
  public Enumeration<Option> list(Enumeration<Option> others) {
    Vector<Option> options = new Vector<>();
    names.forEach((setting, name) -> options.add(option(setting, name)));
    options.addAll(Collections.list(others));
    return options.elements();
  }

  private static <T> Option option(Setting<T> setting, String name) {
    String text = "\t" + setting.help();
    if (setting.isFlag()) {
      return new Option(text, name, 0, "-" + name);
    }
    String values = setting.choices().length > 0 ? setting.words("|") : "<num>";
    String defaultValue = setting.format(setting.defaultValue());
    if (setting.defaultValue() instanceof String) {
      values = "<file>";
      defaultValue = "none";
    }
    return new Option(
        text + "\n\t(default " + defaultValue + ")", name, 1, "-" + name + " " + values);
  }

  /**
   * Reads all settings; those without an option get their default. Ranges are checked.
   *
   * @param options modified: without those that were read
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public void read(String[] options, SettingValues into) throws Exception {
    try {
      for (Map.Entry<Setting<?>, String> entry : names.entrySet()) {
        read(entry.getKey(), entry.getValue(), options, into);
      }
    } catch (InvalidSettingException e) {
      throw named(e);
    }
  }

  private static <T> void read(
      Setting<T> setting, String name, String[] options, SettingValues into) throws Exception {
    String text = setting.isFlag()
        ? Boolean.toString(Utils.getFlag(name, options))
        : Utils.getOption(name, options);
    into.set(
        setting, text.isEmpty() ? setting.defaultValue() : setting.require(setting.parse(text)));
  }

  /** The options that give these values, then others. */
  public String[] write(SettingValues values, String... others) {
    List<String> options = new ArrayList<>();
    names.forEach((setting, name) -> {
      Setting<?> condition = conditions.get(setting);
      if (condition == null || !values.get(condition).equals(condition.defaultValue())) {
        write(setting, name, values, options);
      }
    });
    Collections.addAll(options, others);
    return options.toArray(String[]::new);
  }

  private static <T> void write(
      Setting<T> setting, String name, SettingValues values, List<String> options) {
    T value = values.get(setting);
    if (setting.isFlag() ? (Boolean) value : !"".equals(value)) {
      options.add("-" + name);
      if (!setting.isFlag()) {
        options.add(setting.format(value));
      }
    }
  }

  /** The same error, which names the property and the option. */
  public IllegalArgumentException named(InvalidSettingException e) {
    return new IllegalArgumentException(
        e.message(setting -> names.entrySet().stream()
            .filter(entry -> entry.getKey().name().equals(setting.name()))
            .findFirst()
            .map(entry -> setting.name() + " (-" + entry.getValue() + ")")
            .orElse(setting.name())),
        e);
  }

  /**
   * The same values.
   *
   * @throws IllegalArgumentException naming the property, the option, the value and what is allowed
   */
  public SettingValues require(SettingValues values) {
    try {
      names.keySet().forEach(values::valid);
      return values;
    } catch (InvalidSettingException e) {
      throw named(e);
    }
  }

  /**
   * Sets a value that is checked at once.
   *
   * @throws IllegalArgumentException naming the property, the option, the value and what is allowed
   */
  public <T> void set(SettingValues values, Setting<T> setting, T value) {
    try {
      values.set(setting, setting.require(value));
    } catch (InvalidSettingException e) {
      throw named(e);
    }
  }
}
