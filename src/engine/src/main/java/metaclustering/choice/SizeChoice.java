package metaclustering.choice;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was chosen from the rows, and why. Immutable. */
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
   * @param centres one curve for each meta-cluster, none if the number of centres was given
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

  /** The same where the centres, as many as were given, were shared. */
  public SizeChoice with(SharedCentres sharing) {
    return new SizeChoice(metaClusters, centres, sharing);
  }

  /** How the number of meta-clusters was chosen, if it was. */
  public Optional<MetaClusterChoice.Result> metaClusters() {
    return Optional.ofNullable(metaClusters);
  }

  /** How the number of centres was chosen in each meta-cluster; empty if it was given. */
  public List<CentreCurve> centres() {
    return centres;
  }

  /** How the given number of centres was shared among the meta-clusters, if it was. */
  public Optional<SharedCentres> shared() {
    return Optional.ofNullable(shared);
  }

  /** A few lines for people; empty if nothing was chosen. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (metaClusters != null) {
      write(text);
    }
    if (!centres.isEmpty()) {
      text.append(centres.stream()
          .map(curve -> curve.chosen() + (curve.isAtItsEnd() ? " (the most tried)" : ""))
          .collect(Collectors.joining(", ", "Centres by minimum description length: ", ".\n")));
      for (int m = 0; m < centres.size(); m++) {
        text.append(curve(m)).append('\n');
        writeNames(
            "Attributes that another tells, so that they do not count: ",
            centres.get(m).redundant(),
            text);
      }
    }
    if (shared != null) {
      text.append(shared);
    }
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (metaClusters.groups() == 1 && metaClusters.related() < 2) {
      text.append("M = 1: no two attributes depend on each other, so there are no groups.\n");
      return;
    }
    if (metaClusters.metaClusters() == 1) {
      text.append("M = 1: the attributes depend on each other by one clustering, there are no"
          + " groups of them.\n");
    } else {
      text.append(String.format(
          Locale.ROOT,
          "M = %d by modularity%s.\n",
          metaClusters.metaClusters(),
          metaClusters.groups() > metaClusters.metaClusters()
              ? ", of " + metaClusters.groups()
                  + " groups, some of which one clustering describes shorter together"
              : ""));
    }
    text.append(IntStream.range(0, metaClusters.tried().length)
        .mapToObj(i -> String.format(
            Locale.ROOT, "%d: %.3f", metaClusters.tried()[i], metaClusters.modularities()[i]))
        .collect(Collectors.joining(", ", "Modularity by the number of groups: ", "\n")));
    writeNames(
        "No other attribute depends on (their meta-cluster is chance): ",
        metaClusters.unrelated(),
        text);
  }

  private static void writeNames(String begin, List<String> names, StringBuilder text) {
    if (!names.isEmpty()) {
      String more =
          names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
      text.append(
          names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", ", begin, more + "\n")));
    }
  }

  private String curve(int m) {
    double[] lengths = centres.get(m).lengths();
    return IntStream.range(0, lengths.length)
        .filter(k -> Math.abs(k + 1 - centres.get(m).chosen()) <= 2)
        .mapToObj(k -> String.format(Locale.ROOT, "%d: %.3f", k + 1, lengths[k]))
        .collect(Collectors.joining(
            ", ", "Bits a row by the number of centres, meta-cluster " + m + ": ", ""));
  }
}
