package metaclustering.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import metaclustering.cli.output.ErrorText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import weka.clusterers.MetaClusterer;
import weka.core.Option;

/** The options of a command line that are the clusterer's. */
public final class ClustererOptions {

  /** A line of at most 72 characters. */
  private static final Pattern LINE = Pattern.compile("(.{1,72})(?: |$)");

  private ClustererOptions() {}

  /**
   * The defaults of options that are not given, before those that are: Weka reads no options after
   * one that it takes for the end of options.
   *
   * @param options not modified
   * @param defaults names and values in turn
   */
  static List<String> withDefaults(List<String> options, String... defaults) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < defaults.length; i += 2) {
      if (!options.contains(defaults[i])) {
        Collections.addAll(all, defaults[i], defaults[i + 1]);
      }
    }
    all.addAll(options);
    return all;
  }

  /**
   * A clusterer with these options.
   *
   * @throws ParameterException if an option is unknown or has a bad value
   */
  public static MetaClusterer clusterer(CommandLine command, List<String> options) {
    MetaClusterer clusterer = new MetaClusterer();
    try {
      clusterer.setOptions(options.toArray(String[]::new));
    } catch (Exception e) {
      throw new ParameterException(command, ErrorText.oneLine(e), e);
    }
    return clusterer;
  }

  /** The clusterer's options and their descriptions, as lines of help. */
  public static String[] help() {
    StringBuilder text = new StringBuilder("\nOptions of the clusterer:\n");
    for (Option option : Collections.list(new MetaClusterer().listOptions())) {
      text.append("  ").append(option.synopsis()).append('\n');
      String description = option.description().strip().replaceAll("\\s+", " ");
      text.append(LINE.matcher(description).replaceAll("      $1\n"));
    }
    return text.toString().replace("%", "%%").split("\n");
  }
}
