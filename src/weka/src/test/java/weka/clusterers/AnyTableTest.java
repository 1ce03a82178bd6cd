package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelJson;
import metaclustering.progress.Progress;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.WekaException;

/**
 * Whatever the table and the options are: a message that says why not, or a valid model. Another seed tries
 * other cases.
 */
class AnyTableTest {

  private static final int CASES = 4_000;

  @Provide
  Arbitrary<String> options() {
    return anyOptions();
  }

  /** From 1, and now and then 0: to be chosen from the rows. */
  private static Arbitrary<Integer> upTo(int most) {
    return Arbitraries.frequencyOf(
        Tuple.of(12, Arbitraries.integers().between(1, most)), Tuple.of(1, Arbitraries.just(0)));
  }

  static Arbitrary<String> anyOptions() {
    Arbitrary<String> shares = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just("")),
        Tuple.of(1, Arbitraries.of(" -share", " -joint", " -share -joint")));
    Arbitrary<String> sizes = Combinators.combine(upTo(6), upTo(6), upTo(4), shares)
        .as((m, k, n, share) -> "-M " + m + " -K " + k + " -N " + n + share);
    Arbitrary<String> rules = Combinators.combine(
            Arbitraries.of("exponentiated", "article"),
            Arbitraries.of("none", "range", "standard"),
            Arbitraries.of("uniform", "dependence"),
            Arbitraries.integers().between(1, 3))
        .as((rule, scale, start, passes) ->
            " -rule " + rule + " -scale " + scale + " -init " + start + " -I " + passes);
    Arbitrary<String> rates = Combinators.combine(
            Arbitraries.of("0.001", "1", "100"),
            Arbitraries.of("0.01", "0.12", "1"),
            Arbitraries.of("0", "0.005", "0.9"),
            Arbitraries.of("1", "4", "64"))
        .as((mask, centre, chance, block) -> " -mask-rate " + mask + " -centre-rate " + centre
            + " -random-rate " + chance + " -block " + block);
    Arbitrary<String> rest = Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(1, 1000))
        .as((rounds, threads, seed) ->
            " -polish " + rounds + " -num-slots " + threads + " -S " + seed);
    return Combinators.combine(sizes, rules, rates, rest).as((a, b, c, d) -> a + b + c + d);
  }

  @Property(tries = CASES, edgeCases = EdgeCasesMode.NONE, seed = "1")
  void aMessageOrAValidModel(@ForAll("options") String options, @ForAll long tableSeed)
      throws Exception {
    Optional<MetaClusterModel> model = modelOrMessage(options, tableSeed);
    count("model", model.isPresent(), 50);
    count("numbers of clusters differ", model.filter(AnyTableTest::isUnequal).isPresent(), 0.5);
    count("clusters shared", model.isPresent() && options.contains("-share"), 5);
    count(
        "symbols chosen jointly",
        model.filter(m -> m.reconstruction().isJoint()).isPresent(),
        0.5);
    count("codes correct rows", model.filter(m -> m.reconstruction().corrects()).isPresent(), 1);
    count("number of final clusters chosen", model.isPresent() && options.contains("-N 0"), 1);
  }

  /** Of so many cases in a hundred this is so. */
  private static void count(String what, boolean isSo, double least) {
    Statistics.label(what).collect(isSo);
    Statistics.label(what)
        .coverage(coverage -> coverage.check(true).percentage(share -> share > least));
  }

  private static boolean isUnequal(MetaClusterModel model) {
    return Arrays.stream(model.centreCounts()).distinct().count() > 1;
  }

  /** Checks either. */
  static Optional<MetaClusterModel> modelOrMessage(String options, long tableSeed)
      throws Exception {
    Instances table = new RandomTables(tableSeed).table();
    MetaClusterer clusterer = new MetaClusterer();
    List<Progress> rounds = new ArrayList<>();
    clusterer.setListener(progress -> {
      if (progress.phase() == Progress.Phase.POLISHING) {
        rounds.add(progress);
      }
      return true;
    });
    try {
      clusterer.setOptions(Utils.splitOptions(options));
      clusterer.buildClusterer(table);
    } catch (IllegalArgumentException | WekaException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("null", "Exception");
      return Optional.empty();
    }
    for (int i = 1; i < rounds.size(); i++) {
      if (rounds.get(i).pass() > 1) {
        assertThat(rounds.get(i).error())
            .as("polish")
            .isLessThanOrEqualTo(rounds.get(i - 1).error());
      }
    }
    assertMasks(clusterer);
    MetaClusterer copy =
        (MetaClusterer) SerializationHelper.read(new ByteArrayInputStream(serialized(clusterer)));
    boolean[] known = known(table);
    List<Instance> rows = new ArrayList<>(table);
    rows.add(unknown(table));
    for (Instance row : rows) {
      assertRow(clusterer, copy, row, known);
    }
    assertThat(clusterer.toString()).doesNotContain("NaN").isEqualTo(copy.toString());
    String json = ModelJson.of(clusterer.model()).toString();
    MetaClusterModel plain = ModelJson.read(Json.parse(json).asObject());
    assertThat(ModelJson.of(plain).toString()).isEqualTo(json);
    return Optional.of(clusterer.model());
  }

  /** A row of which nothing is known. */
  private static Instance unknown(Instances table) {
    Instance row = new DenseInstance(table.numAttributes());
    row.setDataset(table);
    return row;
  }

  /** With hard masks and symbols by themselves, what a code stands for has a code that stands for the same. */
  private static void assertCodeOfDecoded(MetaClusterModel model, int[] code) {
    if (model.reconstruction().isJoint()) {
      return;
    }
    for (int a = 0; a < model.layout().attributes().size(); a++) {
      int owner = model.owner(a);
      if (owner != MetaClusterModel.NO_OWNER && model.mask(owner, a) < 1) {
        return;
      }
    }
    float[] decoded = model.decodeColumns(code);
    assertThat(model.decodeColumns(model.encode(decoded))).containsExactly(decoded);
  }

  private static byte[] serialized(MetaClusterer clusterer) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SerializationHelper.write(out, clusterer);
    return out.toByteArray();
  }

  private static void assertMasks(MetaClusterer clusterer) {
    double[][] masks = clusterer.masks();
    for (int a = 0; a < masks[0].length; a++) {
      double sum = 0;
      for (double[] mask : masks) {
        assertThat(mask[a]).isBetween(0.0, 1.0);
        sum += mask[a];
      }
      assertThat(sum).as("masks of attribute %d", a).isCloseTo(1, within(1e-5));
    }
  }

  /** Of which attributes a row that counts knows a value. */
  private static boolean[] known(Instances table) {
    boolean[] known = new boolean[table.numAttributes()];
    for (Instance row : table) {
      for (int a = 0; a < known.length && row.weight() > 0; a++) {
        known[a] |= !row.isMissing(a);
      }
    }
    return known;
  }

  private static void assertRow(
      MetaClusterer clusterer, MetaClusterer copy, Instance row, boolean[] known) throws Exception {
    double[] distribution = clusterer.distributionForInstance(row);
    assertThat(distribution).hasSize(clusterer.numberOfClusters());
    assertThat(Arrays.stream(distribution).sum()).isCloseTo(1, within(1e-9));
    assertThat(distribution[clusterer.clusterInstance(row)])
        .isEqualTo(Arrays.stream(distribution).max().orElseThrow());
    assertThat(copy.distributionForInstance(row)).isEqualTo(distribution);
    int[] code = clusterer.code(row);
    assertThat(code).hasSize(clusterer.masks().length);
    assertThat(copy.code(row)).isEqualTo(code);
    assertCodeOfDecoded(clusterer.model(), code);
    double density = clusterer.logDensityForInstance(row);
    assertThat(density).isNotNaN().isEqualTo(copy.logDensityForInstance(row));
    double[] decoded = clusterer.decode(code);
    double[] reconstructed = clusterer.reconstruct(code);
    assertThat(copy.reconstruct(code)).isEqualTo(reconstructed);
    for (int a = 0; a < decoded.length; a++) {
      if (Double.isFinite(decoded[a]) != known[a]
          || Double.isFinite(reconstructed[a]) != known[a]) {
        fail("attribute %d is decoded as %s, reconstructed as %s", a, decoded[a], reconstructed[a]);
      }
    }
  }
}
