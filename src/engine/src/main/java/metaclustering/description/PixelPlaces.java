package metaclustering.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.PictureShape;
import metaclustering.table.TableLayout;

/**
 * Where in a picture the rows of a cluster have more or less than all rows: "more at the bottom; less in
 * the middle". Of each of nine places, the sum of differences between the pixels' means is compared with
 * the sum of their standard deviations over all rows.
 */
final class PixelPlaces {

  private static final int SIDE = 3;
  private static final int MIDDLE = SIDE * SIDE / 2;
  private static final int MAX_PLACES = 3;

  /** A smaller difference, as a share of the standard deviations, is slight: only the largest is named. */
  private static final double VISIBLE = 0.25;

  private static final List<String> PLACES = List.of(
      "top left",
      "top",
      "top right",
      "left",
      "middle",
      "right",
      "bottom left",
      "bottom",
      "bottom right");

  private final TableLayout layout;
  private final Profile all;
  private final PictureShape shape;

  PixelPlaces(TableLayout layout, Profile all, PictureShape shape) {
    this.layout = layout;
    this.all = all;
    this.shape = shape;
  }

  /** The places of a cluster in words. */
  String of(Profile cluster) {
    double[] above = differences(cluster);
    double[] below = Arrays.stream(above).map(d -> -d).toArray();
    double largest = Arrays.stream(above).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return "as all rows";
    }
    double least = Math.min(VISIBLE, largest);
    List<String> parts = new ArrayList<>();
    addPlaces("more", above, least, parts);
    addPlaces("less", below, least, parts);
    return (largest < VISIBLE ? "slightly " : "") + String.join("; ", parts);
  }

  private double[] differences(Profile cluster) {
    double[] sums = new double[PLACES.size()];
    double[] deviations = new double[PLACES.size()];
    int[] pixels = shape.pixels(layout);
    for (int i = 0; i < pixels.length; i++) {
      int a = pixels[i];
      if (cluster.isKnown(a)) {
        int place = third(i / shape.width(), shape.height()) * SIDE
            + third(i % shape.width(), shape.width());
        sums[place] += cluster.typical(layout, a) - all.typical(layout, a);
        deviations[place] += all.deviation(layout, a);
      }
    }
    return IntStream.range(0, sums.length)
        .mapToDouble(p -> deviations[p] > 0 ? sums[p] / deviations[p] : 0)
        .toArray();
  }

  private static int third(int place, int length) {
    return place * SIDE / length;
  }

  private static void addPlaces(
      String word, double[] differences, double least, List<String> parts) {
    List<String> places = IntStream.range(0, differences.length)
        .filter(p -> differences[p] >= least)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer p) -> differences[p]).reversed())
        .limit(MAX_PLACES)
        .sorted()
        .map(p -> (p == MIDDLE ? "in the " : "at the ") + PLACES.get(p))
        .toList();
    if (!places.isEmpty()) {
      int last = places.size() - 1;
      String before = String.join(", ", places.subList(0, last));
      parts.add(word + " " + before + (last > 0 ? " and " : "") + places.get(last));
    }
  }
}
