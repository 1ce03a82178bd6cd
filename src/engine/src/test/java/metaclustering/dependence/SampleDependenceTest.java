package metaclustering.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

class SampleDependenceTest {

  private static final int ROWS = 400;
  private static final List<String> VALUES = List.of("a", "b", "c");

  /** A coin, a value that goes with it, a number that does, and noise. */
  private static Table table() {
    Random random = new Random(1);
    List<AttributeSpec> attributes = new ArrayList<>();
    for (int a = 0; a < 40; a++) {
      attributes.add(
          a % 2 == 0 ? AttributeSpec.numeric("x" + a) : new AttributeSpec("v" + a, VALUES));
    }
    double[][] rows = new double[ROWS][attributes.size()];
    double[] weights = random.doubles(ROWS, 0.5, 2).toArray();
    for (double[] row : rows) {
      int coin = random.nextInt(2);
      for (int a = 0; a < row.length; a++) {
        boolean follows = a % 10 < 2;
        row[a] = a % 2 == 0
            ? (follows ? coin : 0) + random.nextGaussian()
            : follows && random.nextInt(3) > 0 ? coin : random.nextInt(3);
      }
    }
    return Table.read(RowSource.of(attributes, rows, weights), Scaling.RANGE);
  }

  @Test
  void othersDependOnASampleAsAllPairsSay() {
    try (Table table = table()) {
      Dependence all = Dependence.of(table, 1);
      int[] sample = IntStream.range(0, 10).toArray();
      Dependence few = Dependence.of(table, sample, 1);
      SampleDependence others = new SampleDependence(table, few, 1);
      for (int a = sample.length; a < all.size(); a++) {
        SampleDependence.Strengths own = others.of(a);
        for (int j : sample) {
          assertThat(own.strengths()[j]).isCloseTo(all.strength(a, j), within(1e-4));
        }
        if (a % 10 < 2) {
          assertThat(own.pValue()).as("attribute %d follows the coin", a).isLessThan(1e-4);
        } else {
          assertThat(own.pValue()).as("attribute %d is noise", a).isGreaterThan(1e-4);
        }
      }
    }
  }

  @Test
  void missingValuesAreLeftOut() {
    double[][] rows = new double[ROWS][3];
    Random random = new Random(2);
    for (double[] row : rows) {
      row[0] = random.nextGaussian();
      row[1] = random.nextInt(4) == 0 ? Double.NaN : row[0];
      row[2] = random.nextInt(4) == 0 ? Double.NaN : random.nextGaussian();
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      Dependence first = Dependence.of(table, new int[] {0}, 1);
      SampleDependence others = new SampleDependence(table, first, 1);
      assertThat(others.of(1).strengths()[0]).isCloseTo(1, within(.1));
      assertThat(others.of(2).strengths()[0]).isCloseTo(0, within(.02));
    }
  }
}
