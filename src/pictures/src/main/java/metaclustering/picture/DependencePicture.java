package metaclustering.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import metaclustering.description.GroupDependence;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.layout.HeatMap;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Sheet;

/**
 * How much the clusters and the centres of attribute groups depend on each other, as a table of
 * colours: groups from left to right, the clusters and below them the groups from top to bottom.
 */
public final class DependencePicture {

  private static final int MAX_NUMBERED = 20;
  private static final int MAX_NAME_LENGTH = 44;

  private DependencePicture() {}

  /**
   * Draws at most 64 attribute groups.
   *
   * @param dependence that is known, of the model's groups
   */
  public static Sheet sheet(MetaClusterModel model, GroupDependence dependence) {
    GroupLabels labels = new GroupLabels(model);
    int groups = Math.min(dependence.groups(), labels.drawn());
    List<HeatMap.Line> lines = new ArrayList<>();
    lines.add(line("clusters", false, groups, dependence::withClusters));
    for (int m = 0; m < groups; m++) {
      int group = m;
      lines.add(line(
          GroupLabels.shortened(m + ": " + labels.names(m), MAX_NAME_LENGTH),
          m == 0,
          groups,
          other -> other == group ? Double.NaN : dependence.between(group, other)));
    }
    return Sheet.titled(
            "How clusters and " + labels.drawnInWords() + " depend on each other",
            "0: to know a row's centre in one group says nothing about its cluster, or its centre in the"
                + " other group.",
            "1: the one follows from the other.")
        .add(
            new HeatMap(IntStream.range(0, groups).mapToObj(GroupLabels::number).toList(), lines))
        .add(new Legend("normalised mutual information", ColourMap.VIRIDIS, 0, 1, List.of()));
  }

  private static HeatMap.Line line(
      String name, boolean isApart, int groups, IntToDoubleFunction value) {
    double[] values = IntStream.range(0, groups).mapToDouble(value).toArray();
    return new HeatMap.Line(
        name,
        isApart,
        Arrays.stream(values).mapToInt(ColourMap.VIRIDIS::rgb).toArray(),
        groups > MAX_NUMBERED
            ? List.of()
            : Arrays.stream(values)
                .mapToObj(x -> Double.isNaN(x) ? "" : String.format(Locale.ROOT, "%.2f", x))
                .toList());
  }
}
