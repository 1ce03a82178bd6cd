package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.file.SavedFile;
import metaclustering.imagination.Imputation;
import metaclustering.imagination.RowDistribution;
import metaclustering.table.AttributeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/** Market baskets, where an item is bought or missing, and surveys without some answers. */
class MissingAsValueTest {

  private static final double MISSING = Utils.missingValue();
  private static final int ITEMS = 12;
  private static final int KINDS = 4;

  @TempDir
  private Path folder;

  /** Baskets of four kinds by turns, each with three usual items. */
  private static Instances baskets(int count) {
    ArrayList<Attribute> items = new ArrayList<>();
    for (int a = 0; a < ITEMS; a++) {
      items.add(new Attribute("item" + a, List.of("t")));
    }
    Instances rows = new Instances("baskets", items, count);
    Random random = new Random(3);
    for (int i = 0; i < count; i++) {
      double[] basket = new double[ITEMS];
      for (int a = 0; a < ITEMS; a++) {
        basket[a] = random.nextDouble() < (a % KINDS == i % KINDS ? 0.9 : 0.05) ? 0 : MISSING;
      }
      rows.add(new DenseInstance(1, basket));
    }
    return rows;
  }

  /** Answers of two kinds of people: two yes or no, two from 1 to 5 as words, some 40 % missing. */
  private static Instances survey(int count) {
    List<String> grades = List.of("1", "2", "3", "4", "5");
    ArrayList<Attribute> questions = new ArrayList<>(List.of(
        new Attribute("owns", List.of("no", "yes")),
        new Attribute("rents", List.of("no", "yes")),
        new Attribute("quality", grades),
        new Attribute("price", grades),
        new Attribute("age")));
    Instances rows = new Instances("survey", questions, count);
    Random random = new Random(5);
    for (int i = 0; i < count; i++) {
      int kind = i % 2;
      double[] answers = {
        random.nextDouble() < 0.9 ? kind : 1 - kind,
        random.nextDouble() < 0.9 ? 1 - kind : kind,
        2 * kind + random.nextInt(3),
        2 * (1 - kind) + random.nextInt(3),
        40 + 20 * kind + 5 * random.nextGaussian()
      };
      for (int a = 0; a < answers.length; a++) {
        answers[a] = random.nextDouble() < 0.4 ? MISSING : answers[a];
      }
      rows.add(new DenseInstance(1, answers));
    }
    return rows;
  }

  /** The share of the rows whose cluster is the commonest of their kind. */
  private static double purity(MetaClusterer clusterer, Instances rows, int kinds)
      throws Exception {
    int[][] counts = new int[kinds][clusterer.numberOfClusters()];
    for (int i = 0; i < rows.size(); i++) {
      counts[i % kinds][clusterer.clusterInstance(rows.get(i))]++;
    }
    return Arrays.stream(counts).mapToInt(c -> Arrays.stream(c).max().orElse(0)).sum()
        / (double) rows.size();
  }

  @Test
  void refusalOffersTheOption() {
    assertThatThrownBy(() -> TestFiles.built("-N 4", baskets(60)))
        .hasMessageContaining("missingAsValue (-missing) is false")
        .hasMessageContaining("market baskets");
  }

  @Test
  void basketsAreClustered() throws Exception {
    Instances rows = baskets(200);
    MetaClusterer clusterer = TestFiles.built("-N 4 -missing", rows);
    assertThat(clusterer.getOptions()).contains("-missing");
    assertThat(purity(clusterer, rows, KINDS)).isGreaterThan(0.9);
    assertThat(clusterer.toString()).contains("missing (", "= t");
    Instances unseen = baskets(400);
    assertThat(purity(clusterer, unseen, KINDS)).isGreaterThan(0.9);
    double[] basket = clusterer.reconstruct(clusterer.code(rows.get(0)));
    assertThat(basket).containsOnly(0, MISSING).contains(MISSING).contains(0);
    assertThat(clusterer.decode(clusterer.code(rows.get(0)))).containsOnly(0, MISSING);
  }

  @Test
  void savedAndPlainModelsAnswerAlike() throws Exception {
    Instances rows = baskets(80);
    MetaClusterer clusterer = TestFiles.built("-N 4 -missing", rows);
    Path json = folder.resolve("plain.json");
    Path saved = folder.resolve("saved.model");
    PlainModel.write(json, clusterer);
    SavedFile.write(saved, clusterer);
    for (MetaClusterer back :
        List.of(PlainModel.read(json), (MetaClusterer) SavedFile.read(saved))) {
      assertThat(back.codes(rows)).isDeepEqualTo(clusterer.codes(rows));
      assertThat(back.decode(back.code(rows.get(1))))
          .containsExactly(clusterer.decode(clusterer.code(rows.get(1))));
      assertThat(back.distributionForInstance(rows.get(3)))
          .containsExactly(clusterer.distributionForInstance(rows.get(3)));
    }
  }

  @Test
  void aStreamOfBaskets() throws Exception {
    Instances rows = baskets(700);
    MetaClustererUpdateable stream = new MetaClustererUpdateable();
    stream.setOptions(Utils.splitOptions("-N 4 -missing"));
    stream.buildClusterer(new Instances(rows, 0));
    for (Instance row : rows) {
      stream.updateClusterer(row);
    }
    stream.updateFinished();
    assertThat(purity(stream, rows, KINDS)).isGreaterThan(0.85);
    stream.buildClusterer(new Instances(rows, 0, 600));
    stream.updateClusterer(rows.get(650));
    assertThat(purity(stream, rows, KINDS)).isGreaterThan(0.85);
    assertThat(stream.toString()).contains("missing (");
  }

  @Test
  void theFilterTakesMissingAsValueToo() throws Exception {
    Instances rows = baskets(100);
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setClusterer(clusterer("-N 1 -missing"));
    filter.setInputFormat(rows);
    Instances codes = Filter.useFilter(rows, filter);
    assertThat(codes.size()).isEqualTo(100);
    assertThat(codes.stream().noneMatch(Instance::hasMissingValue)).isTrue();
  }

  private static MetaClusterer clusterer(String options) throws Exception {
    MetaClusterer result = new MetaClusterer();
    result.setOptions(Utils.splitOptions(options));
    return result;
  }

  @Test
  void surveysWithMissingAnswersAreClusteredEitherWay() throws Exception {
    Instances rows = survey(300);
    for (String option : List.of("", " -missing")) {
      MetaClusterer clusterer = TestFiles.built("-N 2 -M 2" + option, rows);
      assertThat(purity(clusterer, rows, 2)).as(option).isGreaterThan(0.75);
      List<AttributeSpec> attributes = clusterer.model().layout().attributes();
      assertThat(attributes.get(0).missingIsValue()).isEqualTo(!option.isEmpty());
      assertThat(attributes.get(4).missingIsValue()).as("a number").isFalse();
    }
  }

  @Test
  void attributesThatAreNeverMissingStayAsTheyAre() throws Exception {
    Instances rows = TestFiles.readWithoutClass("vote.arff");
    MetaClusterer clusterer = TestFiles.built("-N 2 -missing", rows);
    for (AttributeSpec attribute : clusterer.model().layout().attributes()) {
      int missing = rows.attributeStats(rows.attribute(attribute.name()).index()).missingCount;
      assertThat(attribute.missingIsValue()).as(attribute.name()).isEqualTo(missing > 0);
    }
    Instances complete = TestFiles.readWithoutClass("iris.arff");
    assertThat(TestFiles.built("-N 3 -missing", complete).codes(complete))
        .isDeepEqualTo(TestFiles.built("-N 3", complete).codes(complete));
  }

  @Test
  void aMissingValueIsNotFilledIn() throws Exception {
    Instances rows = baskets(80);
    MetaClusterer clusterer = TestFiles.built("-N 4 -missing", rows);
    RowDistribution distribution =
        RowDistribution.learn(clusterer.model(), InstancesSource.of(rows, -1), 4, 0, 1);
    double[] basket = InstancesSource.values(rows.get(0));
    assertThat(new Imputation(List.of(distribution)).fill(basket)).containsExactly(basket);
  }

  @Test
  void basketsWithOneOtherAttributeAreWarnedOf() throws Exception {
    Instances rows = baskets(40);
    rows.insertAttributeAt(new Attribute("total", List.of("low", "high")), ITEMS);
    IntStream.range(0, rows.size()).forEach(i -> rows.get(i).setValue(ITEMS, i % 2));
    assertThat(TestFiles.built("-N 2", rows).toString().replaceAll("\\s+", " "))
        .contains("12 attributes have one value or none and take no part (such as 'item0'); with"
            + " missingAsValue, missing is a value too.");
    assertThat(TestFiles.built("-N 2 -missing", rows).toString())
        .doesNotContain("one value or none");
  }
}
