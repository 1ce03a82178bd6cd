package metaclustering.memory;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.memory.Recollection.Part;
import metaclustering.memory.Recollection.Role;
import metaclustering.model.MetaClusterModel;
import metaclustering.text.PlainText;

/** Describes in words which remembered rows a row resembles, and why. */
public final class AnalogyReport {

  private static final int NAMES_SHOWN = 3;

  private final MetaClusterModel model;
  private final List<String> classes;

  /**
   * Reports on rows of a model.
   *
   * @param classes names, by number; empty if rows have no class
   */
  public AnalogyReport(MetaClusterModel model, List<String> classes) {
    this.model = model;
    this.classes = classes.stream().map(PlainText::name).toList();
  }

  /** The most probable class, the first of equals; nothing if rows have no class. */
  public String answer(AnalogyQuestion question) {
    if (classes.isEmpty()) {
      return "";
    }
    double[] probabilities = question.classProbabilities();
    int best = ArrayIndex.ofLargest(probabilities);
    return String.format(
        Locale.ROOT, "%s (probability %.2f)\n", classes.get(best), probabilities[best]);
  }

  /** The row's code, and which attribute groups were switched off before the search and why. */
  public String row(AnalogyQuestion question) {
    int[] code = question.code();
    StringBuilder text = new StringBuilder("code of the row: ");
    text.append(IntStream.range(0, code.length)
        .mapToObj(m -> symbol(m, code[m]))
        .collect(Collectors.joining(" ")));
    text.append('\n');
    for (int m = 0; m < code.length; m++) {
      if (question.off(m).isPresent()) {
        String reason = reason(question.off(m).get(), question, m);
        text.append(String.format(
            Locale.ROOT, "switched off: %s (%s): %s\n", name(m), attributes(m), reason));
      }
    }
    return text.toString();
  }

  private static String reason(Role reason, AnalogyQuestion question, int m) {
    return switch (reason) {
      case STRANGE ->
        String.format(
            Locale.ROOT,
            "unusual: distance %.3g, usually at most %.3g",
            question.distance(m),
            question.usualDistance(m));
      case UNKNOWN -> "the row has no value of its attributes";
      case SWITCHED_OFF -> "as requested";
      case AGREES, CONTRADICTS ->
        throw new IllegalArgumentException(reason + " is not a reason to switch off");
    };
  }

  /** Remembered codes as a numbered list with the reasons. */
  public String codes(List<Recollection<CodeMemory.Entry>> recollections) {
    return list(recollections, this::entry);
  }

  /** Final clusters as a numbered list with the reasons. */
  public String finalClusters(List<Recollection<Integer>> recollections) {
    return list(recollections, cluster -> "cluster " + cluster);
  }

  /** A remembered code: the number of its rows by class, and the first of them. */
  public String entry(CodeMemory.Entry entry) {
    String rows = rows(entry.weight());
    if (!classes.isEmpty()) {
      rows += IntStream.range(0, classes.size())
          .filter(y -> entry.weight(y) > 0)
          .mapToObj(y -> classes.get(y) + " " + number(entry.weight(y)))
          .collect(Collectors.joining(", ", " (", ")"));
    }
    return rows + ", first row " + entry.firstRow();
  }

  private static String rows(double weight) {
    return number(weight) + (weight == 1 ? " row" : " rows");
  }

  private static String number(double weight) {
    return weight == Math.rint(weight)
        ? Long.toString((long) weight)
        : String.format(Locale.ROOT, "%.2f", weight);
  }

  private <T> String list(List<Recollection<T>> recollections, Function<T, String> name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < recollections.size(); i++) {
      Recollection<T> found = recollections.get(i);
      text.append(String.format(
          Locale.ROOT,
          "%d. like %s: %.1f bits\n",
          i + 1,
          name.apply(found.remembered()),
          found.bits()));
      line(text, "agrees", found, Role.AGREES);
      line(text, "contradicts", found, Role.CONTRADICTS);
    }
    return text.toString();
  }

  private void line(StringBuilder text, String title, Recollection<?> found, Role role) {
    String parts = found.parts().stream()
        .filter(part -> part.role() == role)
        .map(this::part)
        .collect(Collectors.joining("; "));
    if (!parts.isEmpty()) {
      text.append("   ").append(title).append(": ").append(parts).append('\n');
    }
  }

  private String part(Part part) {
    String own = symbol(part.metaCluster(), part.symbol());
    String symbols = own;
    if (part.symbol() != part.remembered()) {
      String other = symbol(part.metaCluster(), part.remembered());
      symbols = part.role() == Role.AGREES
          ? own + ", frequent there after " + other
          : own + " here, " + other + " there";
    }
    return String.format(
        Locale.ROOT, "%s (%s) %+.1f", symbols, attributes(part.metaCluster()), part.bits());
  }

  private String symbol(int metaCluster, int symbol) {
    return name(metaCluster) + "=" + padded(symbol, model.centreCount(metaCluster));
  }

  private String name(int m) {
    return "mc" + padded(m, model.metaClusters());
  }

  /** As wide as the largest, as in the names of the code's attributes. */
  private static String padded(int number, int count) {
    int width = Integer.toString(count - 1).length();
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }

  private String attributes(int m) {
    List<String> owned = IntStream.of(model.owned(m))
        .mapToObj(a -> PlainText.name(model.layout().attributes().get(a).name()))
        .toList();
    String shown = owned.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
    int rest = owned.size() - NAMES_SHOWN;
    return owned.isEmpty() ? "no attributes" : rest > 0 ? shown + " +" + rest : shown;
  }
}
