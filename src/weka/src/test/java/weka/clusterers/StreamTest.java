package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.training.stream.StreamTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ArffLoader;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.Flows;
import weka.knowledgeflow.StepManager;
import weka.knowledgeflow.StepManagerImpl;
import weka.knowledgeflow.steps.IncrementalClusterer;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.TextViewer;

/** Learning row by row. */
class StreamTest {

  private static final String OPTIONS = "-M 2 -K 3 -N 3 -S 1";

  @TempDir
  private Path directory;

  private static MetaClustererUpdateable empty(Instances data, String options) throws Exception {
    MetaClustererUpdateable clusterer = new MetaClustererUpdateable();
    clusterer.setOptions(Utils.splitOptions(options));
    clusterer.buildClusterer(new Instances(data, 0));
    return clusterer;
  }

  private static void learn(MetaClustererUpdateable clusterer, Instances rows, int from, int to)
      throws Exception {
    for (int i = from; i < to; i++) {
      clusterer.updateClusterer(rows.instance(i));
    }
  }

  private static MetaClustererUpdateable streamed(Instances data, String options) throws Exception {
    MetaClustererUpdateable clusterer = empty(data, options);
    learn(clusterer, data, 0, data.numInstances());
    clusterer.updateFinished();
    return clusterer;
  }

  @Test
  void fewRowsAreTheBatchClusterersRows() throws Exception {
    Instances iris = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer batch = TestFiles.built(OPTIONS, iris);
    MetaClustererUpdateable stream = streamed(iris, OPTIONS);
    assertThat(stream.codes(iris)).isDeepEqualTo(batch.codes(iris));
    String notOfStreams = "(Silhouette|Davies-Bouldin).*\n|Options:[\\s\\S]*Elapsed.*\n";
    assertThat(stream.toString().replaceAll(notOfStreams, ""))
        .isEqualTo(batch.toString().replaceAll(notOfStreams, ""));
  }

  @Test
  void streamIsLearnedNearlyAsWellAsATable() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    double batch = error(TestFiles.built("-N 2 -M 4 -K 8", rows), rows);
    MetaClustererUpdateable stream = streamed(rows, "-N 2 -M 4 -K 8");
    double error = error(stream, rows);
    assertThat(error).isLessThan(1.5 * batch);
    assertThat(stream.toString()).contains(rows.numInstances() + " rows learned one by one");
    assertThat(stream.numberOfClusters()).isEqualTo(2);
  }

  @Test
  void aStreamHasAsManyClustersAsItsFirstRows() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    MetaClustererUpdateable stream = streamed(rows, "-M 4 -K 8");
    MetaClustererUpdateable ofFew =
        streamed(new Instances(rows, 0, StreamTrainer.START_ROWS - 1), "-M 4 -K 8");
    assertThat(stream.numberOfClusters())
        .isGreaterThan(1)
        .isCloseTo(ofFew.numberOfClusters(), within(1));
  }

  /** The squared error of decoded rows over that of the mean, each attribute by its variance. */
  private static double error(MetaClusterer clusterer, Instances rows) throws Exception {
    double sum = 0;
    int varying = 0;
    for (int a = 0; a < rows.numAttributes(); a++) {
      double variance = rows.variance(a);
      if (variance == 0) {
        continue;
      }
      varying++;
      for (Instance row : rows) {
        double gap = row.value(a) - clusterer.decode(clusterer.code(row))[a];
        sum += gap * gap / variance;
      }
    }
    return sum / varying / rows.numInstances();
  }

  @Test
  void savedInTheMiddleItGoesOnAsIfNothingHadHappened() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    String options = "-M 3 -K 4 -N 3 -sleep 100";
    MetaClustererUpdateable whole = empty(rows, options);
    learn(whole, rows, 0, 1200);
    whole.updateFinished();
    MetaClustererUpdateable first = empty(rows, options);
    learn(first, rows, 0, 701);
    String file = directory.resolve("stream.model").toString();
    SerializationHelper.write(file, first);
    MetaClustererUpdateable second = (MetaClustererUpdateable) SerializationHelper.read(file);
    learn(second, rows, 701, 1200);
    second.updateFinished();
    assertThat(second.masks()).isDeepEqualTo(whole.masks());
    assertThat(second.codes(rows)).isDeepEqualTo(whole.codes(rows));
    for (Instance row : rows) {
      assertThat(second.distributionForInstance(row)).isEqualTo(whole.distributionForInstance(row));
    }
  }

  @Test
  void askingInBetweenChangesNothing() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    MetaClustererUpdateable silent = streamed(rows, OPTIONS);
    MetaClustererUpdateable asked = empty(rows, OPTIONS);
    for (int i = 0; i < rows.numInstances(); i++) {
      asked.updateClusterer(rows.instance(i));
      if (i % 300 == 0) {
        assertThat(asked.distributionForInstance(rows.instance(i)))
            .satisfies(d -> assertThat(Utils.sum(d)).isCloseTo(1, within(1e-9)));
      }
    }
    asked.updateFinished();
    assertThat(asked.codes(rows)).isDeepEqualTo(silent.codes(rows));
  }

  @Test
  void batchModelIsCarriedOn() throws Exception {
    Instances near = gaussians(1000, 0, 1);
    Instances far = gaussians(6000, 50, 2);
    MetaClustererUpdateable clusterer = new MetaClustererUpdateable();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 4 -sleep 500"));
    clusterer.buildClusterer(near);
    double before = error(clusterer, far);
    learn(clusterer, far, 0, far.numInstances());
    clusterer.updateFinished();
    assertThat(before).isGreaterThan(10);
    assertThat(error(clusterer, far)).isLessThan(0.5);
  }

  /** Six attributes in two groups, each group one of four values plus noise. */
  private static Instances gaussians(int rows, double shift, long seed) {
    Random random = new Random(seed);
    double[][] table = new double[rows][6];
    for (double[] row : table) {
      int left = random.nextInt(4);
      int right = random.nextInt(4);
      for (int a = 0; a < 6; a++) {
        row[a] = shift + 3 * (a < 3 ? left : right) + 0.3 * random.nextGaussian();
      }
    }
    return TestFiles.numeric(table);
  }

  @Test
  void scalesFollowTheRows() throws Exception {
    Instances rows = gaussians(3000, 0, 3);
    for (int i = 600; i < rows.numInstances(); i++) {
      for (int a = 0; a < 3; a++) {
        rows.instance(i).setValue(a, 1000 * rows.instance(i).value(a));
      }
    }
    MetaClustererUpdateable clusterer = streamed(rows, "-M 2 -K 4");
    Instances late = new Instances(rows, 2000, 1000);
    assertThat(error(clusterer, late)).isLessThan(0.5);
    int[] owners = clusterer.metaClusterOf();
    assertThat(owners[0]).isEqualTo(owners[1]).isEqualTo(owners[2]).isNotEqualTo(owners[3]);
    assertThat(owners[3]).isEqualTo(owners[4]).isEqualTo(owners[5]);
  }

  /**
   * First two groups of rows, then two others that stand elsewhere: they are told apart as well. All
   * new rows may stay with one centre, which sleep cures.
   */
  @Test
  void finalClustersFollowTheRows() throws Exception {
    Instances rows = twoGroupsThenTwoOthers(8000);
    int apart = 0;
    for (int seed = 1; seed <= 8; seed++) {
      apart += areToldApart(rows, "-M 2 -K 4 -N 2 -S " + seed) ? 1 : 0;
    }
    assertThat(apart).as("of 8 seeds without sleep").isPositive();
    assertThat(areToldApart(rows, "-M 2 -K 4 -N 4 -sleep 300")).isTrue();
  }

  private static boolean areToldApart(Instances rows, String options) throws Exception {
    MetaClustererUpdateable clusterer = streamed(rows, options);
    int[][] sizes = new int[2][clusterer.numberOfClusters()];
    for (int i = rows.numInstances() - 500; i < rows.numInstances(); i++) {
      sizes[i % 2][clusterer.clusterInstance(rows.instance(i))]++;
    }
    return IntStream.range(0, sizes[0].length)
        .allMatch(n -> Math.min(sizes[0][n], sizes[1][n]) < 10);
  }

  private static Instances twoGroupsThenTwoOthers(int count) {
    Random random = new Random(4);
    double[][] table = new double[count][6];
    for (int i = 0; i < count; i++) {
      double group = i % 2;
      double shift = i < count / 4 ? 0 : 5;
      for (int a = 0; a < 6; a++) {
        table[i][a] = shift + group * (shift == 0 ? a % 2 : (a + 1) % 2) + group + noise(random);
      }
    }
    return TestFiles.numeric(table);
  }

  private static double noise(Random random) {
    return 0.1 * random.nextGaussian();
  }

  @Test
  void rowsThatDoNotFitAreRefusedAndChangeNothing() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    MetaClustererUpdateable stream = empty(rows, OPTIONS);
    learn(stream, rows, 0, 800);
    int[][] before = stream.codes(rows);
    assertThatThrownBy(() -> stream.updateClusterer(new DenseInstance(3)))
        .hasMessageContaining("3 attributes");
    Instance infinite = new DenseInstance(rows.instance(0));
    infinite.setValue(2, Double.POSITIVE_INFINITY);
    infinite.setDataset(rows);
    assertThatThrownBy(() -> stream.updateClusterer(infinite))
        .hasMessageContaining(rows.attribute(2).name());
    assertThat(stream.codes(rows)).isDeepEqualTo(before);
  }

  @Test
  void updatesBeforeABuildAreRefused() {
    assertThatThrownBy(() -> new MetaClustererUpdateable().updateClusterer(new DenseInstance(2)))
        .hasMessageContaining("buildClusterer must come first");
    assertThatThrownBy(
            () -> new MetaClustererUpdateable().setOptions(Utils.splitOptions("-sleep -3")))
        .hasMessageContaining("-sleep");
  }

  @Test
  void wekasCommandLineReadsTheFileRowByRow() throws Exception {
    Path file = TestFiles.path("segment-challenge.arff");
    String out = ClusterEvaluation.evaluateClusterer(
        new MetaClustererUpdateable(),
        new String[] {"-t", file.toString(), "-N", "3", "-c", "last", "-sleep", "200"});
    assertThat(out).contains("1500 rows learned one by one, 200 remembered", "Clustered Instances");
  }

  @Test
  void knowledgeFlowStreamsRows() throws Exception {
    ArffLoader arff = new ArffLoader();
    arff.setFile(TestFiles.path("segment-challenge.arff").toFile());
    Loader loader = new Loader();
    loader.setLoader(arff);
    Flow flow = new Flow();
    StepManagerImpl source = Flows.add(flow, "rows", loader);
    StepManagerImpl learner = Flows.add(flow, "learner", new IncrementalClusterer());
    StepManagerImpl text = Flows.add(flow, "report", new TextViewer());
    Flows.connect(flow, source, learner, StepManager.CON_INSTANCE);
    Flows.connect(flow, learner, text, StepManager.CON_TEXT);
    assertThat(Flows.run(flow)).isEmpty();
    assertThat(Flows.texts(flow, "report"))
        .singleElement()
        .asString()
        .contains("1500 rows learned one by one");
  }

  @Test
  void knowledgeFlowRefusesAClustererThatCannotLearnFromAStream() throws Exception {
    IncrementalClusterer step = new IncrementalClusterer();
    step.setClusterer(new SimpleKMeans());
    Flow flow = new Flow();
    Flows.add(flow, "learner", step);
    assertThatThrownBy(step::stepInit).hasMessageContaining("SimpleKMeans");
  }

  @Test
  void aMillionRowsNeedNoMoreMemoryThanAThousand() throws Exception {
    Path out = directory.resolve("out.txt");
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx48m",
        "-cp",
        System.getProperty("java.class.path"),
        MillionRows.class.getName());
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    process.waitFor();
    assertThat(Files.readString(out))
        .contains("learned 1000000 rows")
        .doesNotContain("OutOfMemory");
  }
}
