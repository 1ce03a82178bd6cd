package metaclustering.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import weka.clusterers.MetaClusterer;
import weka.core.Option;

/** Options that are not the command's own and go to the clusterer. */
final class ClustererOptions {

  private ClustererOptions() {}

  /**
   * Adds options that are not given.
   *
   * @param options given; not modified
   * @param defaults names and values in turn
   */
  static List<String> withDefaults(List<String> options, String... defaults) {
    List<String> all = new ArrayList<>(options);
    for (int i = 0; i < defaults.length; i += 2) {
      if (!options.contains(defaults[i])) {
        all.addAll(List.of(defaults[i], defaults[i + 1]));
      }
    }
    return all;
  }

  /**
   * A clusterer with options.
   *
   * @throws ParameterException if one is unknown or has a bad value
   */
  static MetaClusterer clusterer(CommandLine command, List<String> options) {
    MetaClusterer clusterer = new MetaClusterer();
    String[] rest = options.toArray(String[]::new);
    try {
      clusterer.setOptions(rest);
    } catch (Exception e) {
      throw new ParameterException(command, String.join(" ", options) + ": " + Main.oneLine(e), e);
    }
    String unknown =
        Arrays.stream(rest).filter(option -> !option.isEmpty()).collect(Collectors.joining(" "));
    if (!unknown.isEmpty()) {
      throw new ParameterException(command, "unknown option: " + unknown);
    }
    return clusterer;
  }

  /** What Weka says of the clusterer's options, as lines that picocli prints as they are. */
  static String[] help() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Options of the clusterer:");
    for (Option option : Collections.list(new MetaClusterer().listOptions())) {
      lines.add("  " + option.synopsis());
      option.description().strip().lines().forEach(line -> lines.add("      " + line.strip()));
    }
    return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
  }
}
