package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import metaclustering.agreement.Agreement;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.rows.EncodedFile;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ArffLoader;
import weka.core.converters.CSVLoader;

/** A clusterer that is built from a file in passes, against the same rows in memory. */
class PassBuildTest {

  /** More than a sample has. */
  private static final int ROWS = 25_000;

  private static final String OPTIONS = "-N 3 -M 2 -K 3";

  @TempDir
  static Path folder;

  private static Path csv;
  private static Instances rows;

  /** Three clusters in six numbers and a name, with missing cells and a class. */
  @BeforeAll
  static void write() throws Exception {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder("a0,a1,a2,a3,b0,b1,colour,class\n");
    for (int i = 0; i < ROWS; i++) {
      int cluster = random.nextInt(3);
      for (int d = 0; d < 6; d++) {
        boolean missing = random.nextInt(50) == 0;
        double value = 6 * ((d < 4 ? cluster : cluster * cluster) % 3) + random.nextGaussian();
        text.append(missing ? "" : String.format(Locale.ROOT, "%.4f", value)).append(',');
      }
      text.append(List.of("red", "green", "blue").get(random.nextInt(9) == 0 ? 0 : cluster));
      text.append(",c").append(cluster).append('\n');
    }
    csv = Files.writeString(folder.resolve("rows.csv"), text);
    CSVLoader loader = new CSVLoader();
    loader.setSource(csv.toFile());
    rows = loader.getDataSet();
  }

  private static MetaClusterer clusterer(String options) throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(options));
    return clusterer;
  }

  private static int[] clusters(MetaClusterer clusterer, Instances data) {
    return data.stream().mapToInt(clusterer::clusterInstance).toArray();
  }

  @Test
  void aFileGivesTheModelOfItsRows() throws Exception {
    MetaClusterer expected = clusterer(OPTIONS);
    expected.buildClusterer(rows);
    MetaClusterer found = clusterer(OPTIONS);
    found.buildClusterer(csv.toFile());

    double error = expected.model().summary().relativeError();
    assertThat(found.model().summary().relativeError()).isCloseTo(error, within(0.02 * error));
    assertThat(Agreement.adjustedRandIndex(clusters(found, rows), clusters(expected, rows)))
        .isGreaterThan(0.95);
    assertThat(found.trainingHeader().equalHeaders(rows)).isTrue();
    assertThat(found.quality().silhouette())
        .isCloseTo(expected.quality().silhouette(), within(0.05));
    assertThat(found.toString()).contains(ROWS + " training rows", "Silhouette", "colour");
  }

  @Test
  void smallFilesGiveTheSameModelBitForBit() throws Exception {
    Instances vote = TestFiles.read("vote.arff");
    MetaClusterer expected = clusterer(OPTIONS);
    expected.buildClusterer(vote);
    MetaClusterer byFile = clusterer(OPTIONS);
    byFile.buildClusterer(TestFiles.path("vote.arff").toFile());
    ArffLoader loader = new ArffLoader();
    loader.setFile(TestFiles.path("vote.arff").toFile());
    MetaClusterer byLoader = clusterer(OPTIONS);
    byLoader.buildClusterer(loader);
    assertThat(withoutTime(byFile)).isEqualTo(withoutTime(expected));
    assertThat(withoutTime(byLoader)).isEqualTo(withoutTime(expected));
  }

  private static String withoutTime(MetaClusterer clusterer) {
    return clusterer.toString().replaceAll("Elapsed time.*", "");
  }

  @Test
  void theCommandLineTrainsSavesAndEncodes() throws Exception {
    Path model = folder.resolve("rows.model");
    Path codes = folder.resolve("codes.csv");
    String printed = run(
        "-in-passes",
        "-t",
        csv.toString(),
        "-c",
        "last",
        "-d",
        model.toString(),
        "-to",
        codes.toString(),
        "-N",
        "3",
        "-M",
        "2",
        "-K",
        "3");
    assertThat(printed).contains("Relative error of the codes", ROWS + " training rows");
    Object[] saved = SerializationHelper.readAll(model.toString());
    MetaClusterer clusterer = (MetaClusterer) saved[0];
    assertThat(((Instances) saved[1]).numAttributes()).isEqualTo(8);
    assertThat(clusterer.model().layout().attributes()).hasSize(7);
    CSVLoader loader = new CSVLoader();
    loader.setSource(codes.toFile());
    Instances encoded = loader.getDataSet();
    assertThat(encoded.size()).isEqualTo(ROWS);
    for (int i = 0; i < ROWS; i += 1_000) {
      rows.setClassIndex(rows.numAttributes() - 1);
      assertThat(encoded.get(i).value(encoded.attribute("cluster")))
          .isEqualTo(clusterer.clusterInstance(rows.get(i)));
      assertThat(encoded.get(i).value(encoded.attribute("mc1")))
          .isEqualTo(clusterer.code(rows.get(i))[1]);
      rows.setClassIndex(-1);
    }
  }

  @Test
  void rowsAreWrittenWithAllButTheirTexts() throws Exception {
    Path arff = Files.writeString(folder.resolve("names.arff"), """
        @relation r
        @attribute id string
        @attribute a numeric
        @attribute b {x,y}
        @data
        one,1,x
        two,2,y
        three,1.5,x
        four,2,?
        """);
    InstancePasses passes = InstancePasses.of(arff.toFile(), TrainingListener.NONE);
    Instances header = passes.header();
    header.deleteAttributeAt(0);
    MetaClusterer clusterer = clusterer("-N 2 -M 2 -K 2");
    clusterer.buildClusterer(passes, header);
    Path target = folder.resolve("names-encoded.arff");
    assertThat(EncodedFile.write(target, clusterer, passes, "names", true)).isEqualTo(4);
    ArffLoader loader = new ArffLoader();
    loader.setFile(target.toFile());
    Instances written = loader.getDataSet();
    assertThat(written.attribute(0).name()).isEqualTo("a");
    assertThat(written.attribute(1).value((int) written.get(1).value(1))).isEqualTo("y");
    assertThat(written.get(3).isMissing(1)).isTrue();
    assertThat(written.attribute(2).name()).isEqualTo("mc0");
    assertThat(written.get(2).value(0)).isEqualTo(1.5);
  }

  @Test
  void theCommandLineSaysWhatIsWrong() throws Exception {
    assertThat(run("-in-passes", "-N", "3"))
        .isEqualTo("MetaClusterer: give the training rows by -t FILE");
    assertThat(run("-in-passes", "-t", csv.toString(), "-c", "9"))
        .contains("the class (-c) is '9'", "1 to 8");
    assertThat(run("-in-passes", "-t", csv.toString(), "-to", "codes.txt"))
        .contains(".csv or .arff");
    assertThat(run("-in-passes", "-t", csv.toString(), "-K", "x")).contains("-K");
  }

  /** What the command line prints. */
  private static String run(String... arguments) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream printed = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(printed);
      System.setErr(printed);
      MetaClusterer.main(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  @Test
  void whatCannotBeUsedIsNamed() throws Exception {
    Path mixed = Files.writeString(folder.resolve("mixed.csv"), "a,b\n1,2\n2,3\n3,x\n");
    assertThatThrownBy(() -> clusterer(OPTIONS).buildClusterer(mixed.toFile()))
        .hasMessageContainingAll("column 'b'", "it holds numbers, but 'x' in line 4");
    File text = Files.writeString(
            folder.resolve("text.arff"),
            "@relation r\n@attribute a numeric\n@attribute s string\n@data\n1,x\n2,y\n")
        .toFile();
    assertThatThrownBy(() -> clusterer(OPTIONS).buildClusterer(text))
        .hasMessageContaining("string");
    assertThatThrownBy(
            () -> clusterer(OPTIONS + " -checkpoint some.file").buildClusterer(csv.toFile()))
        .hasMessageContaining("-checkpoint");
    assertThatThrownBy(() -> new MetaClustererUpdateable().buildClusterer(csv.toFile()))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anInterruptionEndsReading() throws Exception {
    MetaClusterer clusterer = clusterer(OPTIONS);
    clusterer.setListener(progress -> {
      if (progress.phase() == Progress.Phase.READING) {
        Thread.currentThread().interrupt();
      }
      return true;
    });
    assertThatThrownBy(() -> clusterer.buildClusterer(csv.toFile()))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
