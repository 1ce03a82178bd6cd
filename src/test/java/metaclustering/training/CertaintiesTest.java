package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

class CertaintiesTest {

  private static final int ROWS = 600;

  private static MetaClusterModel train(double[][] rows, TrainingSettings.Builder settings)
      throws InterruptedException {
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      return Trainer.train(table, settings.build(), TrainingListener.NONE).model();
    }
  }

  /** Columns 0 to 2 follow one coin, 3 to 5 another, 6 both, 7 none. */
  private static double[][] rows(double noise) {
    Random random = new Random(1);
    double[][] rows = new double[ROWS][8];
    for (double[] row : rows) {
      int first = random.nextInt(2);
      int second = random.nextInt(2);
      for (int d = 0; d < 8; d++) {
        double value = d < 3 ? first : d < 6 ? second : d == 6 ? first + second : random.nextInt(2);
        row[d] = value + noise * random.nextGaussian();
      }
    }
    return rows;
  }

  @Test
  void ownersAreCertainAsFarAsOthersSayLess() throws InterruptedException {
    MetaClusterModel model = train(rows(0.1), TrainingSettings.builder().size(2, 2));
    for (int d = 0; d < 6; d++) {
      assertThat(model.certainty(d)).as("column %d", d).isGreaterThan(0.95f);
    }
    assertThat(model.certainty(6)).as("both groups tell about it").isLessThan(0.4f);
    assertThat(model.certainty(7)).as("noise").isZero();
    assertThat(model.toString()).contains("uncertain (", "x7");
  }

  @Test
  void whoIsAloneIsCertainUnlessOthersTellAboutIt() throws InterruptedException {
    double[][] rows = IntStream.range(0, 200)
        .mapToObj(i -> new double[] {i % 2, i / 2 % 2, i / 4 % 2})
        .toArray(double[][]::new);
    MetaClusterModel apart = train(rows, TrainingSettings.builder().size(3, 2));
    assertThat(new float[] {apart.certainty(0), apart.certainty(1), apart.certainty(2)})
        .containsExactly(1, 1, 1);
  }

  @Test
  void aSingleMetaClusterIsCertainOfWhatDependsOnTheRest() throws InterruptedException {
    MetaClusterModel model = train(rows(0.1), TrainingSettings.builder().size(1, 4));
    assertThat(model.certainty(0)).isOne();
    assertThat(model.certainty(7)).isZero();
  }

  @Test
  void withoutPolishItIsTheMask() throws InterruptedException {
    MetaClusterModel model =
        train(rows(0.1), TrainingSettings.builder().size(2, 2).polishRounds(0));
    assertThat(model.certainty(7)).isBetween(0.5f, 1f);
  }

  @Test
  void missingValuesAreLeftOut() throws InterruptedException {
    double[][] rows = rows(0.1);
    Random random = new Random(2);
    for (double[] row : rows) {
      row[random.nextInt(8)] = Double.NaN;
    }
    MetaClusterModel model = train(rows, TrainingSettings.builder().size(2, 2));
    assertThat(model.certainty(1)).isGreaterThan(0.9f);
    assertThat(model.certainty(7)).isZero();
  }
}
