package metaclustering.lab.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.lab.generators.Menagerie.Animals;
import metaclustering.lab.generators.Menagerie.Coats;
import org.junit.jupiter.api.Test;

class MenagerieTest {

  @Test
  void theSameSeedGivesTheSame() {
    Menagerie one = Menagerie.draw(Coats.BY_CLASS, 8, 20, 10, 1);
    Menagerie same = Menagerie.draw(Coats.BY_CLASS, 8, 20, 10, 1);
    Menagerie other = Menagerie.draw(Coats.BY_CLASS, 8, 20, 10, 2);
    assertThat(Arrays.deepEquals(one.newCoats().rows(), same.newCoats().rows())).isTrue();
    assertThat(Arrays.deepEquals(one.newCoats().rows(), other.newCoats().rows()))
        .isFalse();
  }

  @Test
  void sizesAreAsAsked() {
    Menagerie drawn = Menagerie.draw(Coats.BY_SPECIES, 16, 20, 10, 1);
    assertThat(drawn.attributes()).hasSize(3 * 8 + 16);
    assertThat(drawn.attributes().stream().filter(a -> a.name().startsWith("coat")))
        .hasSize(16);
    assertThat(drawn.training().rows().length).isEqualTo(20);
    assertThat(drawn.otherCoats().classes()).hasSize(10);
  }

  /** If the coat is as its class wears it in training, its numbers are near theirs in training. */
  @Test
  void otherCoatsAreThoseOfOtherClasses() {
    Menagerie drawn = Menagerie.draw(Coats.BY_CLASS, 8, 300, 100, 1);
    int[] coat = IntStream.range(0, drawn.attributes().size())
        .filter(a -> drawn.attributes().get(a).name().startsWith("coat"))
        .toArray();
    assertThat(nearestCoatHasTheClass(drawn, drawn.usual(), coat)).isGreaterThan(0.9);
    assertThat(nearestCoatHasTheClass(drawn, drawn.otherCoats(), coat)).isLessThan(0.1);
  }

  private static double nearestCoatHasTheClass(Menagerie drawn, Animals animals, int[] coat) {
    int same = 0;
    for (int i = 0; i < animals.rows().length; i++) {
      double least = Double.POSITIVE_INFINITY;
      int nearest = -1;
      for (int j = 0; j < drawn.training().rows().length; j++) {
        double distance = 0;
        for (int a : coat) {
          double d = animals.rows()[i][a] - drawn.training().rows()[j][a];
          distance += drawn.attributes().get(a).isNominal() ? (d == 0 ? 0 : 1) : d * d;
        }
        if (distance < least) {
          least = distance;
          nearest = drawn.training().classes()[j];
        }
      }
      same += nearest == animals.classes()[i] ? 1 : 0;
    }
    return same / (double) animals.rows().length;
  }

  @Test
  void badSizesAreNamed() {
    assertThatThrownBy(() -> Menagerie.draw(Coats.BY_CLASS, 0, 20, 10, 1))
        .hasMessageContaining("at least 1 coat attribute");
  }
}
