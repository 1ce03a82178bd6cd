package metaclustering.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterReport;
import metaclustering.description.ClusterTable;
import metaclustering.description.Profile;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.BarTable;
import metaclustering.picture.layout.BarTable.Cell;
import metaclustering.picture.layout.BarTable.Column;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Part;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.PictureShape;
import metaclustering.text.PlainText;

/**
 * What the clusters are like: a sentence and a column of a table for each; or, where attributes are
 * pixels, the mean of its rows as a picture. A cluster can be chosen by its column or its picture, whose
 * part has its number.
 */
public final class ClusterPicture {

  /** No cluster is chosen. */
  public static final int NONE = Drawable.NO_PART;

  private static final int MAX_ATTRIBUTES = 50;
  private static final int MIN_WIDTH = 320;
  private static final int MARGINS = 40;
  private static final int TILE_SIDE = 84;
  private static final int TILE_STEP = 110;

  private final MetaClusterModel model;
  private final ClusterDescription description;
  private final ClusterReport report;
  private final ClusterTable table;
  private final int width;
  private final int chosen;

  private ClusterPicture(
      MetaClusterModel model, ClusterDescription description, int width, int chosen) {
    this.model = model;
    this.description = description;
    this.report = new ClusterReport(model.layout(), description);
    this.table = report.table();
    this.width = Math.max(MIN_WIDTH, width - MARGINS);
    this.chosen = chosen;
  }

  /**
   * Draws at most 30 clusters, the largest.
   *
   * @param shape of the picture that the attributes are, empty if they are none
   * @param width of the sheet, in pixels, if it is wide enough for a cluster
   * @param chosen a cluster that gets a frame, or {@link #NONE}
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as the
   *     shape has pixels
   */
  public static Sheet sheet(
      MetaClusterModel model,
      ClusterDescription description,
      Optional<PictureShape> shape,
      int width,
      int chosen) {
    ClusterPicture picture = new ClusterPicture(model, description, width, chosen);
    Sheet sheet = new Sheet().add(Caption.title(picture.title()));
    return shape.isPresent()
        ? picture.tiles(sheet, shape.get())
        : picture.table(picture.sentences(sheet));
  }

  private String title() {
    return PlainText.counted(description.clusters(), "cluster") + " of "
        + PlainText.counted(description.rows(), "row");
  }

  private Sheet sentences(Sheet sheet) {
    List<String> lines = new ArrayList<>();
    report.sentences().forEach(text -> lines.addAll(TextStyle.PLAIN.lines(text, width)));
    table.more().ifPresent(lines::add);
    return sheet.add(Caption.of(lines.toArray(String[]::new)));
  }

  private Sheet table(Sheet sheet) {
    List<Integer> attributes = table.attributes().stream().limit(MAX_ATTRIBUTES).toList();
    List<String> names = attributes.stream().map(table::name).toList();
    List<Column> columns = firstColumns(attributes);
    int begin =
        BarTable.nameWidth(names) + columns.stream().mapToInt(Column::width).sum();
    int used = begin;
    for (int n : table.compares() ? table.clusters() : List.<Integer>of()) {
      Column next = column(n, attributes);
      if (used > begin && used + next.width() > width) {
        sheet.add(new BarTable(names, columns));
        columns = firstColumns(attributes);
        used = begin;
      }
      columns.add(next);
      used += next.width();
    }
    sheet.add(new BarTable(names, columns));
    int left = table.attributes().size() - attributes.size();
    if (left > 0) {
      sheet.add(Caption.of("and " + PlainText.counted(left, "other attribute")));
    }
    return sheet.add(
        Caption.of(TextStyle.PLAIN.lines(explanation(attributes), width).toArray(String[]::new)));
  }

  private String explanation(List<Integer> attributes) {
    boolean isMixed =
        attributes.stream().anyMatch(a -> model.layout().attributes().get(a).isNominal());
    String marked = table.compares()
        ? " Bold: what the sentences name. First the attributes that separate the clusters most: the"
            + " share of their variance that is between clusters."
        : "";
    return "Numbers: mean (standard deviation)"
        + (table.compares()
            ? "; the bar: how far the mean is below (blue) or above (red) that of all rows, at most two"
                + " standard deviations."
            : ".")
        + (isMixed
            ? " Nominal attributes: the most frequent value (its share); the bar: the shares of all values."
            : "")
        + marked;
  }

  private List<Column> firstColumns(List<Integer> attributes) {
    List<Column> columns = new ArrayList<>();
    if (table.hasMissing(attributes)) {
      columns.add(Column.of(
          List.of("missing"),
          attributes.stream()
              .map(a -> Cell.of(PlainText.percent(table.missing(a))))
              .toList()));
    }
    if (table.compares()) {
      columns.add(Column.of(
          List.of("separates"), attributes.stream().map(this::separation).toList()));
    }
    columns.add(Column.of(
        List.of("all rows", PlainText.weight(table.weight())),
        attributes.stream().map(a -> cell(table.ofAll(a))).toList()));
    return columns;
  }

  private Cell separation(int attribute) {
    double share = table.separation().shares()[attribute];
    return Cell.share(PlainText.percent(share), share);
  }

  private Column column(int cluster, List<Integer> attributes) {
    return new Column(
        List.of("cluster " + cluster, description.size(cluster)),
        cluster,
        cluster == chosen,
        0,
        attributes.stream().map(a -> cell(table.cell(cluster, a))).toList());
  }

  private static Cell cell(ClusterTable.Cell cell) {
    return cell.shares().length > 0
        ? Cell.shares(cell.text(), cell.shares(), cell.marked())
        : Cell.level(cell.text(), cell.level() / ProfileTable.FULL, cell.marked());
  }

  private Sheet tiles(Sheet sheet, PictureShape shape) {
    PixelTiles tiles = new PixelTiles(model, shape);
    double[] all = values(description.all(model.layout()));
    List<Part> means = new ArrayList<>();
    List<Part> differences = new ArrayList<>();
    for (int n : table.clusters()) {
      double[] mean = values(description.profiles().get(n));
      means.add(
          part(n, tiles.row(mean, TILE_SIDE, Caption.of("cluster " + n, description.size(n)))));
      differences.add(part(n, tiles.difference(all, mean, TILE_SIDE, Caption.of("cluster " + n))));
    }
    int columns = Math.max(1, width / TILE_STEP);
    sheet
        .add(Caption.of("The mean of each cluster's rows"))
        .add(new TileGrid().add(Caption.of(), means, columns));
    table.more().ifPresent(more -> sheet.add(Caption.of(more)));
    if (table.compares()) {
      sheet
          .add(Caption.of("How the mean differs from that of all rows: less (blue), more (red)"))
          .add(new TileGrid().add(Caption.of(), differences, columns));
    }
    return sheet.add(tiles.legend());
  }

  private Part part(int cluster, Drawable content) {
    return new Part(content, cluster, cluster == chosen);
  }

  private double[] values(Profile profile) {
    double[] values = new double[model.layout().attributes().size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = profile.isKnown(a) ? profile.typical(model.layout(), a) : Double.NaN;
    }
    return values;
  }
}
