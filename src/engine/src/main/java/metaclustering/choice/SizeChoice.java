package metaclustering.choice;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.text.PlainText;

/** The numbers of attribute groups and centres that were chosen from the rows, and why. Immutable. */
public final class SizeChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Nothing was chosen: all numbers were given. */
  public static final SizeChoice NONE = new SizeChoice(null, List.of());

  private static final int NAMES_SHOWN = 10;

  private final MetaClusterChoice.Result metaClusters;
  private final List<CentreCurve> centres;

  /** Null if they were not shared. */
  private final SharedCentres shared;

  /**
   * @param metaClusters null if their number was given
   * @param centres one curve for each attribute group, none if the number of centres was given
   */
  public SizeChoice(MetaClusterChoice.Result metaClusters, List<CentreCurve> centres) {
    this(metaClusters, centres, null);
  }

  private SizeChoice(
      MetaClusterChoice.Result metaClusters, List<CentreCurve> centres, SharedCentres shared) {
    this.metaClusters = metaClusters;
    this.centres = List.copyOf(centres);
    this.shared = shared;
  }

  /** Adds how a given number of centres was shared. */
  public SizeChoice with(SharedCentres sharing) {
    return new SizeChoice(metaClusters, centres, sharing);
  }

  /** How the number of attribute groups was chosen, if it was. */
  public Optional<MetaClusterChoice.Result> metaClusters() {
    return Optional.ofNullable(metaClusters);
  }

  /** How the number of centres was chosen in each attribute group; empty if it was given. */
  public List<CentreCurve> centres() {
    return centres;
  }

  /** How the given number of centres was shared among the attribute groups, if it was. */
  public Optional<SharedCentres> shared() {
    return Optional.ofNullable(shared);
  }

  /** A few lines for people; empty if nothing was chosen. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (metaClusters != null) {
      appendGroups(text);
    }
    if (!centres.isEmpty()) {
      text.append(centres.stream()
          .map(curve -> curve.chosen() + (curve.isAtMaximum() ? " (the maximum)" : ""))
          .collect(Collectors.joining(", ", "Centres by minimum description length: ", ".\n")));
      for (int m = 0; m < centres.size(); m++) {
        text.append(lengths(m)).append('\n');
        appendNames("Redundant attributes (not counted): ", centres.get(m).redundant(), text);
      }
    }
    if (shared != null) {
      text.append(shared);
    }
    return text.toString();
  }

  private void appendGroups(StringBuilder text) {
    int chosen = metaClusters.metaClusters();
    if (metaClusters.groups() == 1 && metaClusters.dependent() < 2) {
      text.append("1 attribute group: no two attributes depend on each other.\n");
      return;
    }
    if (chosen == 1) {
      text.append(
          "1 attribute group: a single clustering explains how the attributes depend on each"
              + " other.\n");
    } else {
      text.append(chosen).append(" attribute groups by modularity");
      if (metaClusters.groups() > chosen) {
        text.append(", merged from ")
            .append(metaClusters.groups())
            .append(" because that shortens the description");
      }
      text.append(".\n");
    }
    text.append(IntStream.range(0, metaClusters.tried().length)
        .mapToObj(i -> entry(metaClusters.tried()[i], metaClusters.modularities()[i]))
        .collect(Collectors.joining(", ", "Modularity by number of groups: ", "\n")));
    appendNames(
        "Independent attributes (assigned arbitrarily): ",
        metaClusters.independent().stream().map(PlainText::name).toList(),
        text);
  }

  private static void appendNames(String title, List<String> names, StringBuilder text) {
    if (!names.isEmpty()) {
      String more =
          names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
      text.append(
          names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", ", title, more + "\n")));
    }
  }

  private String lengths(int m) {
    double[] lengths = centres.get(m).lengths();
    return IntStream.range(0, lengths.length)
        .filter(k -> Math.abs(k + 1 - centres.get(m).chosen()) <= 2)
        .mapToObj(k -> entry(k + 1, lengths[k]))
        .collect(Collectors.joining(
            ", ", "Bits per row by number of centres, attribute group " + m + ": ", ""));
  }

  private static String entry(int number, double value) {
    return String.format(Locale.ROOT, "%d: %.3f", number, value);
  }
}
