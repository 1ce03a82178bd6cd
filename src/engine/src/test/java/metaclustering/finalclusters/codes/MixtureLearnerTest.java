package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.Arrays;
import java.util.Random;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

class MixtureLearnerTest {

  private static final int BETWEEN_UPDATES = 250;

  /** One cluster over two meta-clusters of two symbols: the symbols' shares alone are learned. */
  private static CodeMixture one() {
    double half = Math.log(0.5);
    return new CodeMixture(new double[] {0}, new double[][][] {{{half, half}, {half, half}}});
  }

  private static double probability(double count, double total) {
    double frequency = (count + 1) / (total + 2);
    return (count + frequency) / (total + 1);
  }

  private static void checkShare(double firstWeight, double remembered) {
    int[][] codes = {{0, 1}};
    MixtureLearner learner =
        new MixtureLearner(one(), codes, new double[] {firstWeight}, new int[] {2, 2});
    CodeMixture before = learner.mixture();
    for (int i = 1; i < BETWEEN_UPDATES; i++) {
      learner.add(new int[] {1, 1}, 1);
    }
    assertThat(learner.mixture()).isSameAs(before);
    learner.add(new int[] {1, 0}, 1);
    CodeMixture mixture = learner.mixture();
    double total = remembered + BETWEEN_UPDATES;
    double[][] counts = {{remembered, BETWEEN_UPDATES}, {1, total - 1}};
    for (int m = 0; m < 2; m++) {
      for (int k = 0; k < 2; k++) {
        assertThat(Math.exp(mixture.logSymbolProbability(0, m, k)))
            .isCloseTo(probability(counts[m][k], total), within(1e-12));
      }
    }
    assertThat(mixture.priors()).containsExactly(1);
    learner.add(new int[] {0, 0}, 1);
    assertThat(learner.mixture()).isSameAs(mixture);
  }

  @Test
  void sharesFollowTheCodes() {
    checkShare(10, 10);
    checkShare(4_750, 4_750);
  }

  @Test
  void theOldFades() {
    checkShare(9_500, 4_750);
  }

  @Test
  void aHugeNewWeightLeavesNothingOfTheOld() {
    MixtureLearner learner =
        new MixtureLearner(one(), new int[][] {{0, 1}}, new double[] {3}, new int[] {2, 2});
    for (int i = 0; i < BETWEEN_UPDATES; i++) {
      learner.add(new int[] {1, 1}, 100);
    }
    double total = 100.0 * BETWEEN_UPDATES;
    assertThat(Math.exp(learner.mixture().logSymbolProbability(0, 0, 0)))
        .isCloseTo(probability(0, total), within(1e-12));
  }

  @Test
  void ofOneMetaClusterTheCentresAreTheClusters() {
    CodeMixture centres = CodeMixture.ofCentres(new double[] {1, 2});
    int[][] codes = {{0}, {1}, {1}};
    MixtureLearner learner =
        new MixtureLearner(centres, codes, new double[] {1, 1, 1}, new int[] {2});
    for (int i = 0; i < BETWEEN_UPDATES; i++) {
      learner.add(new int[] {0}, 1);
    }
    assertThat(learner.mixture().priors()[0]).isCloseTo(252.0 / 255, within(1e-12));
    assertThat(learner.mixture().priors()[1]).isCloseTo(3.0 / 255, within(1e-12));
  }

  /** Three components, the first and the last of one final cluster. */
  @Test
  void componentsStayInTheirFinalClusters() {
    CodeMixture components = TestMixtures.random(3, 2, 2, new Random(8));
    CodeMixture mixture = components.mergedTo(new int[] {0, 1, 0}, null);
    int[][] codes = {{0, 1}, {1, 1}};
    double[] weights = {4, 2};
    MixtureLearner learner = new MixtureLearner(mixture, codes, weights, new int[] {2, 2});
    MixtureLearner apart = new MixtureLearner(components, codes, weights, new int[] {2, 2});
    for (int i = 0; i < BETWEEN_UPDATES; i++) {
      learner.add(codes[i % 2], 1);
      apart.add(codes[i % 2], 1);
    }
    assertThat(learner.mixture().clusters()).isEqualTo(2);
    double[] three = apart.mixture().priors();
    assertThat(learner.mixture().priors())
        .containsExactly(new double[] {three[0] + three[2], three[1]}, within(1e-12));
  }

  @Test
  void twoClustersShareACodeByTheirMemberships() {
    double[][][] symbols = {
      {{Math.log(0.8), Math.log(0.2)}, {Math.log(0.5), Math.log(0.5)}},
      {{Math.log(0.2), Math.log(0.8)}, {Math.log(0.5), Math.log(0.5)}}
    };
    CodeMixture mixture = new CodeMixture(new double[] {Math.log(0.5), Math.log(0.5)}, symbols);
    MixtureLearner learner =
        new MixtureLearner(mixture, new int[][] {{1, 0}}, new double[] {0}, new int[] {2, 2});
    for (int i = 0; i < BETWEEN_UPDATES; i++) {
      learner.add(new int[] {0, 0}, 1);
    }
    double[] sizes = {0.8 * BETWEEN_UPDATES, 0.2 * BETWEEN_UPDATES};
    for (int n = 0; n < 2; n++) {
      assertThat(learner.mixture().priors()[n])
          .isCloseTo((sizes[n] + 1) / (BETWEEN_UPDATES + 2), within(1e-12));
    }
  }

  @Test
  void oneMetaClusterIsNotMixed() throws InterruptedException {
    int[][] codes = {{2}, {0}, {2}, {1}};
    double[] weights = {1, 2, 3, 4};
    CodeMixture centres = MixtureTrainer.finalClusters(7, new int[] {3}, codes, weights, 1, 1);
    assertThat(centres.logPriors())
        .containsExactly(CodeMixture.ofCentres(new double[] {2, 4, 4}).logPriors());
    int[][] two = {{2, 0}, {0, 0}, {2, 1}, {1, 1}};
    assertThat(MixtureTrainer.finalClusters(2, new int[] {3, 2}, two, weights, 1, 1)
            .clusters())
        .isEqualTo(2);
  }

  private static MetaClusterModel model(int metaClusters, int centresEach) {
    TableLayout layout = new TableLayout(
        java.util.Collections.nCopies(metaClusters, AttributeSpec.numeric("a")),
        new double[metaClusters],
        new double[metaClusters],
        new boolean[metaClusters]);
    return new MetaClusterModel(
        layout,
        new ColumnStatistics(new double[metaClusters], new double[metaClusters]),
        Geometry.MASKED_DISTANCE,
        new float[metaClusters][metaClusters],
        new float[metaClusters][centresEach][metaClusters],
        new float[metaClusters]);
  }

  @Test
  void jsonComesBackBitForBit() {
    CodeMixture mixture = CodeMixture.ofCentres(new double[] {1, 2, 0});
    String json = MixtureJson.of(mixture).toString();
    assertThat(json).contains("\"-Infinity\"");
    CodeMixture back = MixtureJson.read(Json.parse(json).asObject(), model(1, 3));
    assertThat(back.logPriors()).containsExactly(mixture.logPriors());
    assertThat(Arrays.deepEquals(back.logSymbols(), mixture.logSymbols())).isTrue();
  }

  @Test
  void jsonOfOtherSizesIsRefused() {
    JsonObject json = MixtureJson.of(CodeMixture.ofCentres(new double[] {1, 2, 0}));
    assertThatThrownBy(() -> MixtureJson.read(json, model(1, 2)))
        .hasMessageContaining("numbers of centres: [2]");
    assertThatThrownBy(() -> MixtureJson.read(json, model(2, 3))).hasMessageContaining("[3, 3]");
    JsonObject fewer = Json.parse(json.toString()).asObject();
    fewer.set("logPriors", Json.array(0.0, 0.0));
    assertThatThrownBy(() -> MixtureJson.read(fewer, model(1, 3)))
        .hasMessageContaining("clusters do not fit");
    JsonObject none =
        Json.parse("{\"logPriors\":[],\"logSymbols\":[],\"clusterOf\":[]}").asObject();
    assertThatThrownBy(() -> MixtureJson.read(none, model(1, 3)))
        .hasMessageContaining("clusters do not fit");
  }
}
