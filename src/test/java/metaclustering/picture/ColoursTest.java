package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import org.junit.jupiter.api.Test;

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

  @Test
  void ownersHaveDifferentColours() {
    for (int count = 1; count <= Owners.MOST_DRAWN; count++) {
      OwnerColours colours = new OwnerColours(count);
      assertThat(IntStream.range(0, count).map(colours::rgb).boxed())
          .doesNotHaveDuplicates()
          .doesNotContain(ColourMap.NEUTRAL);
    }
    assertThat(new OwnerColours(3).rgb(MetaClusterModel.NO_OWNER)).isEqualTo(ColourMap.NEUTRAL);
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
