package weka.clusterers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import java.util.stream.Stream;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import weka.core.Option;
import weka.core.Utils;

/** The settings of a scheme as Weka's options: their names, help, reading and writing. Immutable. */
public final class SettingOptions {

  /**
   * One setting.
   *
   * @param name of the option, without a hyphen
   * @param condition the option is written only if this is not its default; null for always
   */
  private record Entry<T>(String name, Setting<T> setting, Setting<?> condition) {

    Option option() {
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

    void read(String[] options, SettingValues into) throws Exception {
      String text = setting.isFlag()
          ? Boolean.toString(Utils.getFlag(name, options))
          : Utils.getOption(name, options);
      into.set(
          setting, text.isEmpty() ? setting.defaultValue() : setting.require(setting.parse(text)));
    }

    void write(SettingValues values, List<String> options) {
      T value = values.get(setting);
      boolean absent = setting.isFlag() ? !(Boolean) value : "".equals(value);
      boolean idle = condition != null && values.get(condition).equals(condition.defaultValue());
      if (!absent && !idle) {
        options.add("-" + name);
        if (!setting.isFlag()) {
          options.add(setting.format(value));
        }
      }
    }
  }

  private final List<Entry<?>> entries;

  public SettingOptions() {
    this(List.of());
  }

  private SettingOptions(List<Entry<?>> entries) {
    this.entries = entries;
  }

  /** These and one more: a setting with the name of its option, without a hyphen. */
  public SettingOptions with(String option, Setting<?> setting) {
    return with(option, setting, null);
  }

  /** These and one more, which has an effect and is written only if another is not its default. */
  public SettingOptions with(String option, Setting<?> setting, Setting<?> condition) {
    return withAll(new SettingOptions(List.of(new Entry<>(option, setting, condition))));
  }

  public SettingOptions withAll(SettingOptions others) {
    return new SettingOptions(
        Stream.<Entry<?>>concat(entries.stream(), others.entries.stream()).toList());
  }

  public List<Setting<?>> settings() {
    return entries.stream().<Setting<?>>map(Entry::setting).toList();
  }

  /** The option of a setting, without a hyphen. */
  public String option(Setting<?> setting) {
    return entries.get(settings().indexOf(setting)).name();
  }

  /** The descriptions of these options, then those of others. */
  public Enumeration<Option> list(Enumeration<Option> others) {
    Vector<Option> options = new Vector<>();
    entries.forEach(entry -> options.add(entry.option()));
    options.addAll(Collections.list(others));
    return options.elements();
  }

  /**
   * Reads all settings; those without an option get their default. Ranges are checked.
   *
   * @param options modified: without those that were read
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  public void read(String[] options, SettingValues into) throws Exception {
    try {
      for (Entry<?> entry : entries) {
        entry.read(options, into);
      }
    } catch (InvalidSettingException e) {
      throw named(e);
    }
  }

  /** The options that give these values, then others. */
  public String[] write(SettingValues values, String... others) {
    List<String> options = new ArrayList<>();
    entries.forEach(entry -> entry.write(values, options));
    Collections.addAll(options, others);
    return options.toArray(String[]::new);
  }

  /** The same error, which names the property and the option. */
  public IllegalArgumentException named(InvalidSettingException e) {
    return new IllegalArgumentException(
        e.message(setting -> entries.stream()
            .filter(entry -> entry.setting().name().equals(setting.name()))
            .findFirst()
            .map(entry -> setting.name() + " (-" + entry.name() + ")")
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
      settings().forEach(values::valid);
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
