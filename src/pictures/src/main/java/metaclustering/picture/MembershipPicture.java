package metaclustering.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.picture.layout.BarTable;
import metaclustering.picture.layout.BarTable.Cell;
import metaclustering.picture.layout.BarTable.Column;
import metaclustering.picture.layout.Sheet;
import metaclustering.text.PlainText;

/** How probable a row's clusters are, as bars, the most probable first. */
public final class MembershipPicture {

  private static final int MAX_CLUSTERS = 6;
  private static final int BAR_WIDTH = 110;

  private MembershipPicture() {}

  /**
   * Draws the six most probable clusters.
   *
   * @param title of the sheet
   * @param memberships the probability of each cluster
   */
  public static Sheet sheet(String title, double[] memberships) {
    List<Integer> clusters = IntStream.range(0, memberships.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer n) -> memberships[n]).reversed())
        .limit(MAX_CLUSTERS)
        .toList();
    List<Cell> cells = clusters.stream()
        .map(n -> Cell.share(PlainText.percent(memberships[n]), memberships[n]))
        .toList();
    Column column = new Column(List.of("probability"), BarTable.NO_PART, false, BAR_WIDTH, cells);
    return Sheet.titled(title)
        .add(new BarTable(clusters.stream().map(n -> "cluster " + n).toList(), List.of(column)));
  }
}
