package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Legend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

  @Test
  void mapRunsFromItsFirstToItsLastColour() {
    assertThat(ColourMap.VIRIDIS.rgb(0)).isEqualTo(0x440154);
    assertThat(ColourMap.VIRIDIS.rgb(-1)).isEqualTo(0x440154);
    assertThat(ColourMap.VIRIDIS.rgb(0.5)).isEqualTo(0x21918C);
    assertThat(ColourMap.VIRIDIS.rgb(1)).isEqualTo(0xFDE725);
    assertThat(ColourMap.VIRIDIS.rgb(2)).isEqualTo(0xFDE725);
    assertThat(ColourMap.GREY.rgb(0.5)).isEqualTo(0x808080);
    assertThat(ColourMap.VIRIDIS.rgb(Double.NaN)).isEqualTo(ColourMap.NEUTRAL);
  }

  @Test
  void mapOnlyGetsLighter() {
    double[] lightness =
        IntStream.rangeClosed(0, 100).mapToDouble(i -> lightness(i / 100.0)).toArray();
    assertThat(lightness).isSorted();
  }

  private static double lightness(double value) {
    int rgb = ColourMap.VIRIDIS.rgb(value);
    return 0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
  }

  @ParameterizedTest
  @CsvSource({"8, 25", "16, 16", "32, 10", "64, 5"})
  void everybodyCanTellOwnersApart(int owners, double apart) {
    for (int a = 0; a < owners; a++) {
      double[][] colour = ColourDistance.seen(GroupColours.rgb(a));
      double[][] none = ColourDistance.seen(GroupColours.rgb(MetaClusterModel.NO_OWNER));
      assertThat(ColourDistance.distance(colour, none)).isGreaterThan(apart);
      for (int b = 0; b < a; b++) {
        double[][] other = ColourDistance.seen(GroupColours.rgb(b));
        assertThat(ColourDistance.distance(colour, other))
            .as("%d and %d", a, b)
            .isGreaterThan(apart);
      }
    }
  }

  /** Always the candidate is next that is farthest from its nearest neighbour among those taken. */
  @Test
  void groupsHaveTheColoursThatAreFarthestFromEachOther() {
    int[] channel = {0x00, 0x22, 0x44, 0x66, 0x88, 0xAA, 0xCC, 0xEE, 0xFF};
    List<Integer> candidates = new ArrayList<>();
    for (int red : channel) {
      for (int green : channel) {
        for (int blue : channel) {
          candidates.add(red << 16 | green << 8 | blue);
        }
      }
    }
    double[][][] seen = candidates.stream().map(ColourDistance::seen).toArray(double[][][]::new);
    double[] nearest = new double[seen.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int taken : new int[] {0xFFFFFF, 0x000000, ColourMap.NEUTRAL}) {
      takeAway(ColourDistance.seen(taken), seen, nearest);
    }
    for (int n = 0; n < GroupColours.MAX_GROUPS; n++) {
      int best = 0;
      for (int i = 1; i < nearest.length; i++) {
        best = nearest[i] > nearest[best] ? i : best;
      }
      assertThat(GroupColours.rgb(n)).as("group %d", n).isEqualTo(candidates.get(best));
      takeAway(seen[best], seen, nearest);
    }
  }

  private static void takeAway(double[][] taken, double[][][] seen, double[] nearest) {
    for (int i = 0; i < seen.length; i++) {
      nearest[i] = Math.min(nearest[i], ColourDistance.distance(taken, seen[i]));
    }
  }

  @Test
  void distancesAreThoseOfLab() {
    double[][] white = ColourDistance.seen(0xFFFFFF);
    for (double[] lab : white) {
      assertThat(lab[0]).isCloseTo(100, within(0.1));
      assertThat(lab[1]).isCloseTo(0, within(0.1));
      assertThat(lab[2]).isCloseTo(0, within(0.1));
    }
    assertThat(ColourDistance.distance(white, ColourDistance.seen(0))).isCloseTo(100, within(0.1));
    // red in CIELAB, known from tables: L 53.2, a 80.1, b 67.2
    assertThat(ColourDistance.seen(0xFF0000)[0])
        .containsExactly(new double[] {53.2, 80.1, 67.2}, within(0.3));
    // to people without long-wave cones a red and a green of their lightness are nearly the same
    double common = gap(ColourDistance.seen(0xA05000)[0], ColourDistance.seen(0x608000)[0]);
    double protan = gap(ColourDistance.seen(0xA05000)[1], ColourDistance.seen(0x608000)[1]);
    assertThat(protan).isLessThan(common / 2);
  }

  private static double gap(double[] first, double[] second) {
    return Math.sqrt(IntStream.range(0, 3)
        .mapToDouble(i -> (first[i] - second[i]) * (first[i] - second[i]))
        .sum());
  }

  @Test
  void numbersOfTheLegendAreShort() {
    assertThat(Legend.number(0)).isEqualTo("0");
    assertThat(Legend.number(0.25)).isEqualTo("0.25");
    assertThat(Legend.number(63.75)).isEqualTo("63.8");
    assertThat(Legend.number(-1234.5)).isEqualTo("-1230");
    assertThat(Legend.number(1.5e9)).isEqualTo("1.5E+9");
    assertThat(Legend.number(-2e-9)).isEqualTo("-2E-9");
  }
}
