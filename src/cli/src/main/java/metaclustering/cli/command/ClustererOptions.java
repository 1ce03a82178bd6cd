package metaclustering.cli.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import weka.clusterers.MetaClusterer;
import weka.core.Option;

/** Options that are not the command's own and go to the clusterer. */
public final class ClustererOptions {

  /** A line of a description: as many words as fit. */
  private static final Pattern WRAPPED = Pattern.compile("(.{1,72})(?: |$)");

  private ClustererOptions() {}

  /**
   * Options that are not given, then those that are: Weka reads none behind one that it takes for
   * the end of options.
   *
   * @param options given; not modified
   * @param defaults names and values in turn
   */
  static List<String> withDefaults(List<String> options, String... defaults) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < defaults.length; i += 2) {
      if (!options.contains(defaults[i])) {
        all.addAll(List.of(defaults[i], defaults[i + 1]));
      }
    }
    all.addAll(options);
    return all;
  }

  /**
   * A clusterer with options.
   *
   * @throws ParameterException if one is unknown or has a bad value
   */
  public static MetaClusterer clusterer(CommandLine command, List<String> options) {
    MetaClusterer clusterer = new MetaClusterer();
    try {
      clusterer.setOptions(options.toArray(String[]::new));
    } catch (Exception e) {
      throw new ParameterException(command, Program.oneLine(e), e);
    }
    return clusterer;
  }

  /** What Weka says of the clusterer's options, as lines that picocli prints as they are. */
  public static String[] help() {
    StringBuilder text = new StringBuilder("\nOptions of the clusterer:\n");
    for (Option option : Collections.list(new MetaClusterer().listOptions())) {
      text.append("  ").append(option.synopsis()).append('\n');
      String description = option.description().strip().replaceAll("\\s+", " ");
      text.append(WRAPPED.matcher(description).replaceAll("      $1\n"));
    }
    return text.toString().replace("%", "%%").split("\n");
  }
}
