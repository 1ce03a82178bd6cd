package metaclustering.model;

import java.io.IOException;
import java.util.Locale;
import metaclustering.table.AttributeSpec;
import metaclustering.text.CsvLine;

/** A model as comma-separated tables for spreadsheets and other programs, with a line of titles. */
public final class ModelCsv {

  private ModelCsv() {}

  /**
   * One line per attribute: its name, its owner (empty if it has none), certainty, share of variance
   * explained, and its mask in every meta-cluster.
   *
   * @param out appended to
   */
  public static void masks(MetaClusterModel model, Appendable out) throws IOException {
    out.append("attribute,owner,certainty,explained");
    for (int m = 0; m < model.metaClusters(); m++) {
      out.append(",mask ").append(Integer.toString(m));
    }
    out.append('\n');
    for (int a = 0; a < model.layout().attributes().size(); a++) {
      boolean owned = model.owner(a) != MetaClusterModel.NO_OWNER;
      out.append(CsvLine.value(model.layout().attributes().get(a).name())).append(',');
      out.append(owned ? Integer.toString(model.owner(a)) : "").append(',');
      out.append(owned ? number(model.certainty(a)) : "").append(',');
      out.append(number(model.summary().explained(a)));
      for (int m = 0; m < model.metaClusters(); m++) {
        out.append(',').append(number(model.mask(m, a)));
      }
      out.append('\n');
    }
  }

  /**
   * One line per centre: its meta-cluster, its symbol, the weight of its training rows, and its value
   * of every attribute in its own units, for a nominal one the name of the value.
   *
   * @param out appended to
   */
  public static void centres(MetaClusterModel model, Appendable out) throws IOException {
    out.append("meta-cluster,cluster,rows");
    for (AttributeSpec attribute : model.layout().attributes()) {
      out.append(',').append(CsvLine.value(attribute.name()));
    }
    out.append('\n');
    for (int m = 0; m < model.metaClusters(); m++) {
      for (int k = 0; k < model.centreCount(m); k++) {
        out.append(Integer.toString(m)).append(',').append(Integer.toString(k)).append(',');
        out.append(number(model.summary().size(m, k)));
        double[] values = model.centreValues(m, k);
        for (int a = 0; a < values.length; a++) {
          out.append(',').append(value(model.layout().attributes().get(a), values[a]));
        }
        out.append('\n');
      }
    }
  }

  private static String value(AttributeSpec attribute, double cell) {
    double value = attribute.toColumns(cell);
    boolean named = attribute.isNominal() && !Double.isNaN(value);
    return named ? CsvLine.value(attribute.values().get((int) value)) : number(value);
  }

  /** Seven digits, as many as a float has; empty where there is no number. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.7g", value);
  }
}
