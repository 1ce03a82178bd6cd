package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import metaclustering.Clustering;
import metaclustering.Diagnostics;
import metaclustering.StreamClustering;
import metaclustering.file.SavedFile;
import metaclustering.imagination.Imagination;
import metaclustering.imagination.RowDistribution;
import metaclustering.memory.Analogy;
import metaclustering.memory.CodeMemory;
import metaclustering.memory.SleepSettings;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.ProfilePicture;
import metaclustering.picture.SizePicture;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.PictureShape;
import metaclustering.table.RowSource;
import metaclustering.table.Table;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.core.Instances;

/** What is made of a model whose meta-clusters have 5, 2 and 3 clusters. */
class UnequalClustersTest {

  private static final int[] CENTRES = {5, 2, 3};

  @TempDir
  private Path folder;

  private Instances rows;
  private MetaClusterer clusterer;

  /** Takes clusters off a model that has 5 in each. */
  @BeforeEach
  void build() throws Exception {
    rows = TestFiles.readWithoutClass("glass.arff");
    clusterer = TestFiles.built("-M 3 -K 5 -N 4", rows);
    MetaClusterModel even = clusterer.model();
    float[][][] centres = new float[CENTRES.length][][];
    for (int m = 0; m < CENTRES.length; m++) {
      centres[m] = new float[CENTRES[m]][];
      for (int k = 0; k < CENTRES[m]; k++) {
        centres[m][k] = even.centre(m, k);
      }
    }
    float[] certainties = new float[even.layout().attributes().size()];
    Arrays.fill(certainties, 1);
    MetaClusterModel model = new MetaClusterModel(
        even.layout(), even.statistics(), even.geometry(), even.masks(), centres, certainties);
    ClusteringSettings settings = ClusteringSettings.builder().numClusters(4).build();
    Diagnostics diagnostics = new Diagnostics(rows.size(), 0, rows.size(), 3, 0);
    try (Table table = Table.read(source(), model.layout())) {
      model = model.withSummary(ModelSummary.measure(model, table, model.encode(source())));
      clusterer.take(new BuiltModel(
          clusterer.built().header(), Clustering.of(model, table, settings, diagnostics)));
    }
  }

  private RowSource source() {
    return clusterer.built().header().rows(rows);
  }

  @Test
  void rowsHaveClustersAndDensities() throws Exception {
    for (int i = 0; i < rows.size(); i += 10) {
      double[] memberships = clusterer.distributionForInstance(rows.get(i));
      assertThat(Arrays.stream(memberships).sum()).isCloseTo(1, within(1e-9));
      assertThat(clusterer.logDensityForInstance(rows.get(i))).isFinite();
    }
    assertThat(clusterer.toString()).contains("3 groups of 9 attributes, 2 to 5 centres each");
    assertThat(clusterer.graph()).contains("3 attribute groups of 2 to 5 centres");
  }

  @Test
  void plainAndSavedModelsAnswerAlike() throws Exception {
    Path json = folder.resolve("plain.json");
    Path saved = folder.resolve("saved.model");
    PlainModel.write(json, clusterer);
    SavedFile.write(saved, clusterer);
    for (MetaClusterer back :
        List.of(PlainModel.read(json), (MetaClusterer) SavedFile.read(saved))) {
      assertThat(back.codes(rows)).isDeepEqualTo(clusterer.codes(rows));
      assertThat(back.distributionForInstance(rows.get(0)))
          .containsExactly(clusterer.distributionForInstance(rows.get(0)));
    }
  }

  @Test
  void imaginationKeepsToTheSymbolsThereAre() throws Exception {
    RowDistribution distribution =
        RowDistribution.learn(clusterer.model(), source(), 4, /* rounds= */ 2, 1);
    Imagination imagination = new Imagination(distribution);
    Well19937c random = new Well19937c(1);
    for (int i = 0; i < 200; i++) {
      int[] code = distribution.drawCode(random);
      for (int m = 0; m < CENTRES.length; m++) {
        assertThat(code[m]).isBetween(0, CENTRES[m] - 1);
        assertThat(imagination.random(code, m, random)).isBetween(0, CENTRES[m] - 1);
      }
    }
    assertThat(imagination.next(new int[] {4, 1, 2}, 1)).isZero();
    assertThat(imagination.draw(1, random)).hasSize(rows.numAttributes());
  }

  @Test
  void analogiesAreFound() {
    MetaClusterModel model = clusterer.model();
    int[][] codes = clusterer.codes(rows);
    Analogy analogy = Analogy.learn(model, source(), codes, 1, 0.1);
    CodeMemory memory = analogy.memory(1, 1_000);
    for (int i = 0; i < codes.length; i++) {
      memory.add(codes[i], 0, 1, i);
    }
    var question = analogy.ask(clusterer.columns(rows.get(3)), memory, Set.of());
    List<Integer> symbols = new ArrayList<>();
    for (int m = 0; m < CENTRES.length; m++) {
      symbols.add(question.recall(1).get(0).remembered().symbol(m));
    }
    assertThat(symbols).containsExactly(codes[3][0], codes[3][1], codes[3][2]);
  }

  /** Idle clusters are freed within their meta-cluster, and remembered rows are learned once more. */
  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void aStreamGoesOnFromIt(LearningRule rule) throws Exception {
    MetaClusterModel model = clusterer.model();
    ClusteringSettings settings =
        ClusteringSettings.builder().numClusters(4).size(3, 5).rule(rule).build();
    StreamClustering stream =
        new StreamClustering(model.layout().attributes(), settings, new SleepSettings(50, 1));
    Instances many = new Instances(rows);
    for (int i = 0; i < 3; i++) {
      many.addAll(rows);
    }
    RowSource source = clusterer.built().header().rows(many);
    stream.carryOn(clusterer.built().clustering(), source);
    assertThat(stream.isStarted()).isTrue();
    for (int i = 0; i < many.size(); i++) {
      stream.learn(source, i);
    }
    stream.finish();
    Clustering now = stream.now();
    assertThat(now.model().centreCounts()).containsExactly(CENTRES);
    assertThat(now.model().encode(source)).hasDimensions(many.size(), 3);
    assertThat(now.clusters().clusters()).isEqualTo(4);
  }

  @Test
  void picturesAreDrawn() {
    assertThat(ProfilePicture.sheet(clusterer.model()).image().getHeight()).isPositive();
    assertThat(SizePicture.sheet(clusterer.model(), 300).image().getHeight()).isPositive();
    assertThat(CentrePicture.sheet(clusterer.model(), new PictureShape(3, 3)).height())
        .isPositive();
  }
}
