package metaclustering.description;

import java.util.Locale;
import metaclustering.math.ArrayIndex;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;

/**
 * What sets the rows of a cluster apart in one attribute.
 *
 * @param attribute its index
 * @param text in words: "high alcohol (13.7)", "mostly legs = 4 (72 %)"
 */
public record Trait(int attribute, String text) {

  /** Deviations of all rows from their mean, up to which a cluster's mean is medium. */
  private static final double MEDIUM = 0.25;

  /** From which on it is very high or low. */
  private static final double VERY = 1.5;

  private static final double HALF = 0.5;
  private static final double NEARLY_ALL = 0.95;

  static Trait of(TableLayout layout, int attribute, Profile own, Profile all) {
    AttributeSpec spec = layout.attributes().get(attribute);
    String text = spec.isNominal()
        ? value(spec, own.shares(layout, attribute), all.shares(layout, attribute))
        : level(layout, attribute, own, all);
    return new Trait(attribute, text);
  }

  private static String level(TableLayout layout, int attribute, Profile own, Profile all) {
    double mean = own.typical(layout, attribute);
    double deviation = all.deviation(layout, attribute);
    double above = (mean - all.typical(layout, attribute)) / deviation;
    String word = Math.abs(above) < MEDIUM ? "medium" : above > 0 ? "high" : "low";
    return String.format(
        Locale.ROOT,
        "%s%s %s (%s)",
        Math.abs(above) >= VERY ? "very " : "",
        word,
        PlainText.name(layout.attributes().get(attribute).name()),
        PlainText.number(mean, deviation));
  }

  /** The value that is most over-represented. */
  private static String value(AttributeSpec spec, double[] own, double[] all) {
    double[] excess = new double[own.length];
    for (int v = 0; v < excess.length; v++) {
      excess[v] = own[v] - all[v];
    }
    int v = ArrayIndex.ofLargest(excess);
    String equation =
        PlainText.name(spec.name()) + " = " + PlainText.name(spec.values().get(v));
    if (own[v] >= NEARLY_ALL) {
      return equation;
    }
    boolean isMostly = own[v] > HALF;
    String compared =
        isMostly && all[v] <= HALF ? "" : ", of all rows " + PlainText.percent(all[v]);
    return (isMostly ? "mostly " : "more often ") + equation + " (" + PlainText.percent(own[v])
        + compared + ")";
  }
}
