package metaclustering.picture;

import java.util.ArrayList;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.BarTable;
import metaclustering.picture.layout.BarTable.Cell;
import metaclustering.picture.layout.BarTable.Column;
import metaclustering.picture.layout.Legend;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;

/**
 * Some centres of an attribute group as a table: attributes from top to bottom, centres from left to
 * right; in each cell the value in its own units with a bar for its distance from the mean, or the most
 * frequent value with its share.
 */
final class ProfileTable {

  private static final int MAX_NAME_LENGTH = 28;
  private static final int MAX_VALUE_LENGTH = 12;
  private static final int MIN_WIDTH = 64;

  /** Deviations from the mean at which a bar is full. */
  static final double FULL = 2;

  private ProfileTable() {}

  /**
   * @param attributes the lines, at least one
   * @param centres the columns
   */
  static BarTable of(
      MetaClusterModel model, int group, List<Integer> attributes, List<Integer> centres) {
    List<AttributeSpec> specs = model.layout().attributes();
    List<Column> columns = new ArrayList<>();
    for (int k : centres) {
      List<String> head = List.of(Integer.toString(k), GroupLabels.share(model, group, k));
      float[] centre = model.centreColumns(group, k);
      List<Cell> cells = attributes.stream().map(a -> cell(model, a, centre)).toList();
      columns.add(new Column(head, BarTable.NO_PART, false, MIN_WIDTH, cells));
    }
    return new BarTable(
        attributes.stream()
            .map(a -> GroupLabels.shortened(specs.get(a).name(), MAX_NAME_LENGTH))
            .toList(),
        columns);
  }

  private static Cell cell(MetaClusterModel model, int attribute, float... centre) {
    double value = model.layout().decode(attribute, centre);
    AttributeSpec spec = model.layout().attributes().get(attribute);
    if (spec.isNominal()) {
      double[] shares = model.layout().shares(attribute, centre);
      String text = GroupLabels.shortened(spec.text(value), MAX_VALUE_LENGTH);
      String share = PlainText.percent(shares[(int) value]);
      return Cell.shares(text + " (" + share + ")", shares, false);
    }
    return Cell.level(Legend.number(value), deviations(model, attribute, value) / FULL, false);
  }

  /** How many standard deviations a value is above the mean of the training rows. */
  private static double deviations(MetaClusterModel model, int attribute, double value) {
    TableLayout layout = model.layout();
    int column = layout.firstColumn(attribute);
    double scaled = (value - layout.offsets()[attribute]) / layout.units()[attribute];
    double spread = Math.sqrt(model.statistics().variance(column));
    return spread > 0 ? (scaled - model.statistics().mean(column)) / spread : 0;
  }
}
