package weka.gui.metaclustering.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterMember;
import metaclustering.description.ClusterTable;
import metaclustering.picture.RowTiles;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.gui.metaclustering.swing.DrawableIcon;
import weka.gui.metaclustering.view.ColumnTable.Column;

/** The rows of a data set with their clusters, and what is shown of each. Immutable. */
final class ClusteredRows {

  private static final int MAX_ATTRIBUTES = 30;
  private static final int MIN_WIDTH = 80;
  private static final int DECIMALS = 6;

  /** Pixels of a column for a character of its title. */
  private static final int CHARACTER = 9;

  private final Instances rows;
  private final RowReader cells;
  private final List<ClusterMember> members;
  private final List<Integer> attributes;
  private final Optional<RowTiles> tiles;

  private ClusteredRows(
      ModelPictures pictures, ClusterDescription description, Instances rows, RowReader cells) {
    this.rows = rows;
    this.cells = cells;
    this.members = IntStream.range(0, rows.numInstances())
        .parallel()
        .mapToObj(i -> member(pictures, description, i))
        .toList();
    this.attributes = shownAttributes(new ClusterTable(pictures.model().layout(), description));
    this.tiles = pictures.shape().map(shape -> new RowTiles(pictures.model(), shape));
  }

  /** Finds the cluster of each row; empty if the rows have other attributes than the model. */
  static Optional<ClusteredRows> of(
      ModelPictures pictures, ClusterDescription description, Instances rows) {
    return RowReader.of(pictures.model(), rows)
        .map(cells -> new ClusteredRows(pictures, description, rows, cells));
  }

  private ClusterMember member(ModelPictures pictures, ClusterDescription description, int row) {
    TableLayout layout = pictures.model().layout();
    float[] columns = layout.encode(cells.values(rows.instance(row)));
    return ClusterMember.of(
        row, layout, columns, pictures.logMemberships(columns).orElseThrow(), description);
  }

  /** First those that the model does not know, such as names, then those that separate most. */
  private List<Integer> shownAttributes(ClusterTable table) {
    Set<Integer> known = Arrays.stream(cells.places()).boxed().collect(Collectors.toSet());
    List<Integer> shown = new ArrayList<>();
    for (int a = 0; a < rows.numAttributes(); a++) {
      if (!known.contains(a)) {
        shown.add(a);
      }
    }
    table.attributes().forEach(a -> shown.add(cells.places()[a]));
    return shown.stream().limit(MAX_ATTRIBUTES).toList();
  }

  /** The rows of a cluster, in the order of their numbers. */
  List<ClusterMember> of(int cluster) {
    return members.stream().filter(member -> member.cluster() == cluster).toList();
  }

  /** Whether rows are shown as pictures. */
  boolean arePictures() {
    return tiles.isPresent();
  }

  /** A row as a picture. */
  DrawableIcon picture(ClusterMember member) {
    return new DrawableIcon(tiles.orElseThrow().of(cells.values(rows.instance(member.row()))));
  }

  /** What a table of rows shows of each. */
  List<Column> columns(List<ClusterMember> shown) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Row", 50, Long.class, i -> shown.get(i).row() + 1L));
    columns.add(new Column("Probability", 80, Double.class, i -> shown.get(i).probability()));
    columns.add(new Column("Next cluster", 100, String.class, i -> next(shown.get(i))));
    for (int a : attributes) {
      Attribute attribute = rows.attribute(a);
      Class<?> type = isNumber(attribute) ? ColumnTable.Figure.class : String.class;
      String name = PlainText.name(attribute.name());
      columns.add(new Column(
          name,
          Math.max(MIN_WIDTH, CHARACTER * name.length()),
          type,
          i -> cell(rows.instance(shown.get(i).row()), a)));
    }
    return columns;
  }

  static String next(ClusterMember member) {
    return member.next() == ClusterMember.NO_OTHER
        ? "-"
        : member.next() + " (" + PlainText.percent(member.nextProbability()) + ")";
  }

  private static boolean isNumber(Attribute attribute) {
    return attribute.isNumeric() && !attribute.isDate();
  }

  private static Object cell(Instance row, int attribute) {
    return isNumber(row.attribute(attribute))
        ? new ColumnTable.Figure(row.value(attribute), row.toString(attribute, DECIMALS))
        : row.isMissing(attribute) ? "?" : row.stringValue(attribute);
  }
}
