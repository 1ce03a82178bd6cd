package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMixtureTest {
  private static final double EXACT = 1e-12;

  private static CodeMixture byHand() {
    return TestMixtures.of(new double[] {0.25, 0.75}, new double[][][] {
      {{0.5, 0.5}, {0.9, 0.1}}, {{0.2, 0.8}, {0.4, 0.6}}
    });
  }

  /** P(0, 1) = .25 * .5 * .1 + .75 * .2 * .6 = .0125 + .09. */
  @Test
  void probabilitiesByHand() {
    CodeMixture mixture = byHand();
    int[] code = {0, 1};
    assertThat(mixture.clusters()).isEqualTo(2);
    assertThat(mixture.priors()).containsExactly(new double[] {0.25, 0.75}, within(EXACT));
    assertThat(mixture.logProbability(code)).isCloseTo(Math.log(0.1025), within(EXACT));
    double[] memberships = {0.0125 / 0.1025, 0.09 / 0.1025};
    assertThat(mixture.memberships(code)).containsExactly(memberships, within(EXACT));
    assertThat(mixture.logMemberships(code)[1]).isCloseTo(Math.log(memberships[1]), within(EXACT));
    assertThat(mixture.cluster(code)).isEqualTo(1);
    // .25 * .5 * .9 = .1125 against .75 * .2 * .4 = .06
    assertThat(mixture.cluster(new int[] {0, 0})).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2", "2, 3, 2", "3, 2, 4", "4, 5, 3", "5, 1, 6"})
  void probabilitiesOfAllCodesSumToOne(int clusters, int metaClusters, int centresEach) {
    CodeMixture mixture =
        TestMixtures.random(clusters, metaClusters, centresEach, new Random(clusters));
    double sum = 0;
    for (int[] code : TestMixtures.allCodes(metaClusters, centresEach)) {
      sum += Math.exp(mixture.logProbability(code));
      double memberships = Arrays.stream(mixture.memberships(code)).sum();
      assertThat(memberships).isCloseTo(1, within(EXACT));
    }
    assertThat(sum).isCloseTo(1, within(EXACT));
  }

  /** 2,000 symbols: the probability of the code is no double, the memberships are. */
  @Test
  void longCodesStayInRange() {
    int length = 2_000;
    double[][][] symbols = new double[2][length][];
    Arrays.fill(symbols[0], new double[] {0.5, 0.5});
    Arrays.fill(symbols[1], new double[] {0.5, 0.5});
    symbols[1][7] = new double[] {0.75, 0.25};
    CodeMixture mixture = TestMixtures.of(new double[] {0.5, 0.5}, symbols);
    int[] zeros = new int[length];
    assertThat(mixture.memberships(zeros)).containsExactly(new double[] {0.4, 0.6}, within(1e-9));
    assertThat(mixture.logProbability(zeros))
        .isCloseTo((length - 1) * Math.log(0.5) + Math.log(0.625), within(1e-9));
  }

  @Test
  void theLowestOfEquallyProbableClusters() {
    double[][] same = {{0.5, 0.5}};
    CodeMixture mixture =
        TestMixtures.of(new double[] {0.2, 0.4, 0.4}, new double[][][] {same, same, same});
    assertThat(mixture.cluster(new int[] {1})).isEqualTo(1);
  }

  /** Sizes 5, 0, 3 with a row more each: priors 6/11, 1/11 and 4/11. */
  @Test
  void centresAsClusters() {
    CodeMixture mixture = CodeMixture.ofCentres(new double[] {5, 0, 3});
    double[] priors = {6 / 11.0, 1 / 11.0, 4 / 11.0};
    assertThat(mixture.clusters()).isEqualTo(3);
    assertThat(mixture.priors()).containsExactly(priors, within(EXACT));
    for (int k = 0; k < 3; k++) {
      int[] code = {k};
      double[] memberships = new double[3];
      memberships[k] = 1;
      assertThat(mixture.cluster(code)).isEqualTo(k);
      assertThat(mixture.memberships(code)).containsExactly(memberships, within(EXACT));
      assertThat(mixture.logProbability(code)).isCloseTo(Math.log(priors[k]), within(EXACT));
    }
  }

  /**
   * Components of .2, .5 and .3; the first and the last are one final cluster of .5. P(symbol 0) there
   * is (.2 * .5 + .3 * .1) / .5 = .26, and P(0, 1) = (.2 * .5 * .1 + .3 * .1 * .6) / .5 = .056.
   */
  @Test
  void severalComponentsInAFinalCluster() {
    CodeMixture components = TestMixtures.of(new double[] {0.2, 0.5, 0.3}, new double[][][] {
      {{0.5, 0.5}, {0.9, 0.1}}, {{0.2, 0.8}, {0.4, 0.6}}, {{0.1, 0.9}, {0.4, 0.6}}
    });
    CodeMixture mixture = components.mergedTo(new int[] {0, 1, 0}, null);
    int[] code = {0, 1};
    assertThat(mixture.clusters()).isEqualTo(2);
    assertThat(mixture.priors()).containsExactly(new double[] {0.5, 0.5}, within(EXACT));
    assertThat(mixture.logSymbolProbability(0, 0, 0)).isCloseTo(Math.log(0.26), within(EXACT));
    assertThat(mixture.logProbability(code)).isCloseTo(Math.log(0.088), within(EXACT));
    assertThat(mixture.memberships(code))
        .containsExactly(new double[] {0.056 / 0.176, 0.12 / 0.176}, within(EXACT));
    assertThat(mixture.logProbability(code)).isEqualTo(components.logProbability(code));
    assertThat(mixture.cluster(code)).isEqualTo(1);
    assertThat(TestMixtures.numbers(mixture.components(), 2, 2))
        .containsExactly(TestMixtures.numbers(components, 2, 2));
  }

  @Test
  void severalComponentsComeBackFromAFile() throws Exception {
    CodeMixture mixture =
        TestMixtures.random(4, 3, 2, new Random(10)).mergedTo(new int[] {0, 1, 1, 0}, null);
    CodeMixture back = (CodeMixture) fromFile(mixture);
    assertThat(back.clusters()).isEqualTo(2);
    assertThat(TestMixtures.numbers(back, 3, 2))
        .containsExactly(TestMixtures.numbers(mixture, 3, 2));
    assertThat(TestMixtures.numbers(back.components(), 3, 2))
        .containsExactly(TestMixtures.numbers(mixture.components(), 3, 2));
  }

  @Test
  void logPriorsAreACopy() {
    CodeMixture mixture = byHand();
    mixture.logPriors()[0] = 7;
    assertThat(mixture.logPriors()[0]).isCloseTo(Math.log(0.25), within(EXACT));
  }

  @Test
  void aMixtureComesBackFromAFile() throws Exception {
    CodeMixture mixture = TestMixtures.random(3, 4, 2, new Random(9));
    CodeMixture back = (CodeMixture) fromFile(mixture);
    assertThat(TestMixtures.numbers(back, 4, 2))
        .containsExactly(TestMixtures.numbers(mixture, 4, 2));
  }

  private static Object fromFile(CodeMixture mixture) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mixture);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }
}
