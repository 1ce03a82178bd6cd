package metaclustering.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.MixtureTrainer;
import metaclustering.memory.Recollection.Part;
import metaclustering.memory.Recollection.Role;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Rows of two parts, four numbers each: the head a0 to a3 and the tail a4 to a7. Each part has three
 * kinds. The model knows all combinations, but those remembered have head and tail of the same kind,
 * which is the class.
 */
class AnalogyTest {

  private static final int PART = 4;
  private static final int KINDS = 3;
  private static final int ROWS = 90;
  private static final double NOISE = 0.02;
  private static final double EXCHANGE = 0.05;
  private static final double[][] PATTERNS = {{0, 0, 1, 1}, {0, 1, 0, 1}, {1, 0, 0, 0}};
  private static final Offset<Double> CLOSE = Offset.offset(1e-6);

  private static RowSource rows;
  private static MetaClusterModel model;
  private static int[][] codes;
  private static Analogy analogy;
  private static CodeMemory memory;
  private static int head;
  private static int tail;

  @BeforeAll
  static void learn() throws InterruptedException {
    Random random = new Random(1);
    double[][] values = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      values[i] = row(headKind(i), tailKind(i));
      for (int a = 0; a < values[i].length; a++) {
        values[i][a] += NOISE * random.nextGaussian();
      }
    }
    List<AttributeSpec> specs = new ArrayList<>();
    for (int a = 0; a < 2 * PART; a++) {
      specs.add(AttributeSpec.numeric("a" + a));
    }
    rows = RowSource.of(specs, values);
    try (Table table = Table.read(rows, Scaling.RANGE)) {
      var trained = TableTraining.train(
          table,
          ClusteringSettings.builder().size(2, KINDS).seed(1).build(),
          TrainingListener.NONE);
      model = trained.model();
      codes = trained.codes();
    }
    analogy = Analogy.learn(model, rows, codes, 0.99, EXCHANGE);
    memory = analogy.memory(KINDS, ROWS);
    for (int i = 0; i < ROWS; i++) {
      if (headKind(i) == tailKind(i)) {
        memory.add(codes[i].clone(), headKind(i), 1, i);
      }
    }
    head = analogy.ownerOf("a0");
    tail = 1 - head;
  }

  private static int headKind(int row) {
    return row % KINDS;
  }

  private static int tailKind(int row) {
    return row / KINDS % KINDS;
  }

  private static double[] row(int headKind, int tailKind) {
    double[] row = Arrays.copyOf(PATTERNS[headKind], 2 * PART);
    System.arraycopy(PATTERNS[tailKind], 0, row, PART, PART);
    return row;
  }

  private static AnalogyQuestion ask(double[] row, Integer... off) {
    return analogy.ask(columns(row), memory, Set.of(off));
  }

  private static float[] columns(double[] row) {
    return model.layout().encode(RowSource.of(rows.attributes(), new double[][] {row}), 0);
  }

  /** The code of rows whose head and tail are of this kind. */
  private static int[] code(int kind) {
    return codes[kind * (KINDS + 1)];
  }

  private static int symbol(int kind, int metaCluster) {
    return code(kind)[metaCluster];
  }

  private static Part part(Recollection<?> found, int metaCluster) {
    return found.parts().get(metaCluster);
  }

  @Test
  void headAndTailHaveTheirOwners() {
    for (int a = 0; a < 2 * PART; a++) {
      assertThat(analogy.ownerOf("a" + a)).isEqualTo(a < PART ? head : tail);
    }
  }

  @Test
  void bitsAreThoseOfTheFormula() {
    double[] row = row(0, 0);
    row[1] = 0.3;
    row[6] = 0.6;
    Recollection<CodeMemory.Entry> found = ask(row).recall(1).get(0);
    double sum = 0;
    for (int m = 0; m < 2; m++) {
      double mean = 0;
      for (int i = 0; i < ROWS; i++) {
        mean += model.distances(model.layout().encode(rows, i), codes[i])[m] / ROWS;
      }
      int owned = 0;
      for (int a = 0; a < 2 * PART; a++) {
        owned += model.owner(a) == m ? 1 : 0;
      }
      double[] fit = new double[KINDS];
      double all = 0;
      for (int k = 0; k < KINDS; k++) {
        double distance = model.distances(columns(row), new int[] {k, k})[m];
        fit[k] = Math.exp(-owned * distance / (4 * mean));
        all += memory.share(m, k) * fit[k];
      }
      if (part(found, m).role() != Role.STRANGE) {
        double ratio = fit[found.remembered().symbol(m)] / all;
        sum += Math.log(EXCHANGE + (1 - EXCHANGE) * ratio) / Math.log(2);
      }
    }
    assertThat(found.bits()).isCloseTo(sum, CLOSE);
  }

  @Test
  void whatIsRememberedIsRecalledFirst() {
    for (int kind = 0; kind < KINDS; kind++) {
      List<Recollection<CodeMemory.Entry>> found = ask(row(kind, kind)).recall(9);
      assertThat(found).hasSizeGreaterThanOrEqualTo(KINDS);
      assertThat(found.get(0).remembered().weight(kind)).isPositive();
      assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
      assertThat(found.get(0).parts()).allMatch(part -> part.role() == Role.AGREES);
      // two parts, each of which a third of the rows have
      assertThat(found.get(0).bits()).isBetween(2 * 1.3, 2 * 1.6);
    }
  }

  @Test
  void thePartThatDoesNotMatchIsSwitchedOff() {
    Recollection<CodeMemory.Entry> found = ask(row(0, 1), tail).recall(1).get(0);
    assertThat(found.remembered().weight(0)).isPositive();
    assertThat(part(found, head).role()).isEqualTo(Role.AGREES);
    assertThat(part(found, tail))
        .isEqualTo(new Part(tail, symbol(1, tail), symbol(0, tail), Role.SWITCHED_OFF, 0));
    assertThat(ask(row(0, 1), head).recall(1).get(0).remembered().weight(1)).isPositive();
  }

  @Test
  void contradictionCostsNoMoreThanTheExchangeRate() {
    double[] probabilities = ask(row(0, 1)).classProbabilities();
    assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, CLOSE);
    assertThat(probabilities[0]).isCloseTo(probabilities[1], Offset.offset(0.05));
    assertThat(probabilities[2]).isLessThan(0.1);
    Recollection<CodeMemory.Entry> found = ask(row(0, 1)).recall(1).get(0);
    assertThat(found.parts())
        .extracting(Part::role)
        .containsExactlyInAnyOrder(Role.AGREES, Role.CONTRADICTS);
    assertThat(found.parts())
        .allMatch(part -> part.bits() >= Math.log(EXCHANGE) / Math.log(2) - 1e-9);
  }

  @Test
  void aPartWithoutValuesIsUnknown() {
    double[] row = row(2, 0);
    Arrays.fill(row, PART, 2 * PART, Double.NaN);
    AnalogyQuestion question = ask(row);
    assertThat(question.off(tail)).contains(Role.UNKNOWN);
    assertThat(question.off(head)).isEmpty();
    assertThat(question.classProbabilities()[2]).isGreaterThan(0.8);
  }

  @Test
  void aPartLikeNothingSeenIsStrangeAndFitsWorst() {
    double[] row = row(1, 1);
    Arrays.fill(row, PART, 2 * PART, 0.5);
    AnalogyQuestion question = ask(row);
    assertThat(question.off(tail)).contains(Role.STRANGE);
    assertThat(question.distance(tail)).isGreaterThan(question.usualDistance(tail));
    assertThat(question.classProbabilities()[1]).isGreaterThan(0.8);
    assertThat(analogy.worst(columns(row), 1)).containsExactly(tail);
    assertThat(analogy.worst(columns(row), 0)).isEmpty();
    assertThat(analogy.worst(columns(row), 5)).containsExactlyInAnyOrder(head, tail);
  }

  @Test
  void nothingIsStrangeIfAllIsUsual() {
    double[] row = row(1, 1);
    Arrays.fill(row, PART, 2 * PART, 0.5);
    Analogy tolerant = Analogy.learn(model, rows, codes, 1, EXCHANGE);
    AnalogyQuestion question = tolerant.ask(columns(row), memory, Set.of());
    assertThat(question.off(tail)).isEmpty();
    assertThat(tolerant.worst(columns(row), 1)).containsExactly(tail);
  }

  @Test
  void finalClustersAreFoundByTheRest() throws InterruptedException {
    double[] weights = new double[ROWS];
    Arrays.setAll(weights, i -> headKind(i) == tailKind(i) ? 1 : 0);
    CodeMixture mixture = MixtureTrainer.train(KINDS, new int[] {KINDS, KINDS}, codes, weights, 1);
    List<Recollection<Integer>> found = ask(row(2, 0), tail).finalClusters(mixture);
    assertThat(found).hasSize(KINDS);
    assertThat(found.get(0).remembered()).isEqualTo(mixture.cluster(code(2)));
    assertThat(part(found.get(0), tail).role()).isEqualTo(Role.SWITCHED_OFF);
    assertThat(ask(row(2, 0), head).finalClusters(mixture).get(0).remembered())
        .isEqualTo(mixture.cluster(code(0)));
  }

  @Test
  void theReportSaysWhatAgreesAndWhatIsOff() {
    AnalogyReport report = new AnalogyReport(model, List.of("red", "green", "blue"));
    AnalogyQuestion question = ask(row(0, 1), tail);
    assertThat(report.answer(question)).startsWith("red (probability 0.");
    assertThat(report.row(question)).contains("switched off: mc" + tail, "as requested");
    assertThat(report.codes(question.recall(1)))
        .contains("1. like 10 rows (red 10), first row 0: 1.", "agrees: mc" + head);
    assertThat(report.codes(ask(row(0, 1)).recall(1))).contains("contradicts: mc");
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> ask(row(0, 0), 2))
        .hasMessageContaining("no attribute group 2 to switch off: they are numbered from 0 to 1");
    assertThatThrownBy(() -> ask(row(0, 0), -1)).hasMessageContaining("no attribute group -1");
    assertThatThrownBy(() -> analogy.ownerOf("b")).hasMessageContaining("no attribute 'b'");
    assertThatThrownBy(() -> analogy.worst(columns(row(0, 0)), -1))
        .hasMessageContaining("is -1; it must be at least 0");
    assertThatThrownBy(() -> Analogy.learn(model, rows, codes, 0, EXCHANGE))
        .hasMessageContaining("usual share is 0.0");
    assertThatThrownBy(() -> Analogy.learn(model, rows, codes, 0.9, 1))
        .hasMessageContaining("exchange rate is 1.0");
  }
}
