package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import metaclustering.file.SavedFile;
import metaclustering.model.ModelJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;

/** A saved model is read as it was, or refused: wherever it is damaged. */
class SavedModelTest {

  private static final int PLACES = 1_000;

  /** Bytes at the beginning, which tell Java what follows; all of their bits are flipped. */
  private static final int HEAD = 150;

  /** Reading makes no more room than this, whatever the damage. */
  private static final long ROOM = 50_000_000;

  @TempDir
  Path folder;

  private Instances vote;

  @BeforeEach
  void read() throws Exception {
    vote = TestFiles.read("vote.arff");
    vote.setClassIndex(vote.numAttributes() - 1);
  }

  private interface Reader {
    MetaClusterer read(byte[] bytes) throws Exception;
  }

  private static MetaClusterer byWeka(byte[] bytes) throws Exception {
    return (MetaClusterer) SerializationHelper.read(new ByteArrayInputStream(bytes));
  }

  private MetaClusterer byUs(byte[] bytes) throws Exception {
    Path file = folder.resolve("damaged");
    Files.write(file, bytes);
    return (MetaClusterer) SavedFile.read(file);
  }

  private MetaClusterer byPlainReader(byte[] bytes) throws Exception {
    Path file = folder.resolve("damaged.json");
    Files.write(file, bytes);
    return PlainModel.read(file);
  }

  private static String answers(MetaClusterer clusterer, Instances rows) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Instance row : rows) {
      text.append(Arrays.toString(clusterer.code(row)))
          .append(Arrays.toString(clusterer.distributionForInstance(row)))
          .append('\n');
    }
    String report = clusterer.toString();
    return text.append(report)
        .append(String.join(" ", clusterer.batchOptions()))
        .append(ModelJson.of(clusterer.model()))
        .toString();
  }

  /** Flips one bit at every place, and cuts the file there. */
  private void damage(byte[] bytes, Reader reader, String expected) throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < 8 * HEAD; i++) {
      check(flipped(bytes, i / 8, i % 8), reader, expected);
    }
    for (int i = 0; i < PLACES; i++) {
      int place = random.nextInt(bytes.length);
      check(flipped(bytes, place, random.nextInt(8)), reader, expected);
      check(Arrays.copyOf(bytes, place), reader, expected);
    }
  }

  private static byte[] flipped(byte[] bytes, int place, int bit) {
    byte[] result = bytes.clone();
    result[place] ^= (byte) (1 << bit);
    return result;
  }

  private void check(byte[] damaged, Reader reader, String expected) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    MetaClusterer read;
    try {
      read = reader.read(damaged);
    } catch (Exception | LinkageError e) { // Weka's reader looks for damaged names of classes
      assertThat(e.toString()).isNotBlank();
      read = null;
    }
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(ROOM);
    if (read != null) {
      assertThat(answers(read, new Instances(vote, 0, 3))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Timeout(120)
  void damageIsNoticed(boolean byWeka) throws Exception {
    MetaClusterer clusterer = TestFiles.built("-M 3 -K 3", vote);
    Path file = folder.resolve("vote.model");
    SavedFile.write(file, clusterer);
    damage(
        Files.readAllBytes(file),
        byWeka ? SavedModelTest::byWeka : this::byUs,
        answers(clusterer, new Instances(vote, 0, 3)));
  }

  @Test
  @Timeout(120)
  void damageOfPlainModelsIsNoticed() throws Exception {
    MetaClusterer clusterer = TestFiles.built("-M 3 -K 3", vote);
    Path file = folder.resolve("vote.json");
    PlainModel.write(file, clusterer);
    damage(
        Files.readAllBytes(file),
        this::byPlainReader,
        answers(clusterer, new Instances(vote, 0, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-N 3", "-M 1 -K 4", "-rule article -polish 0", "-scale standard -polish 0"})
  void plainModelsComeBackBitForBit(String options) throws Exception {
    for (String name : new String[] {"vote.arff", "iris.arff", "labor.arff", "zoo.arff"}) {
      Instances rows = TestFiles.read(name);
      rows.setClassIndex(rows.numAttributes() - 1);
      MetaClusterer clusterer = TestFiles.built(options, rows);
      Path file = folder.resolve(name + ".json");
      PlainModel.write(file, clusterer);
      MetaClusterer back = PlainModel.read(file);
      assertThat(answers(back, rows)).isEqualTo(answers(clusterer, rows));
      assertThat(back.codes(rows)).isDeepEqualTo(clusterer.codes(rows));
      assertThat(back.logDensityForInstance(rows.get(1)))
          .isEqualTo(clusterer.logDensityForInstance(rows.get(1)));
      Path again = folder.resolve("again.json");
      PlainModel.write(again, back);
      assertThat(again).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void aPlainModelCanBeChangedByHandWithoutItsChecksum() throws Exception {
    Path file = folder.resolve("iris.json");
    PlainModel.write(file, TestFiles.built("-N 3", TestFiles.read("iris.arff")));
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String changed = text.replace("sepallength", "sepal-length");
    Files.writeString(file, changed);
    assertThatThrownBy(() -> PlainModel.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("its checksum is wrong");
    Files.writeString(file, changed.replaceFirst(",\"crc32\":\"[0-9a-f]+\"", ""));
    assertThat(PlainModel.read(file).trainingHeader().attribute(0).name())
        .isEqualTo("sepal-length");
  }

  private void refused(String json, String from, String to, String message) throws Exception {
    assertThat(json).containsPattern(from);
    Path file = folder.resolve("changed.json");
    Files.writeString(
        file,
        json.replaceFirst(",\"crc32\":\"[0-9a-f]+\"", "").replaceFirst(from, to),
        StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PlainModel.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
  }

  @Test
  void whatDoesNotFitIsNamed() throws Exception {
    Path file = folder.resolve("iris.json");
    PlainModel.write(file, TestFiles.built("-N 3 -M 2", TestFiles.read("iris.arff")));
    String json = Files.readString(file, StandardCharsets.UTF_8);
    refused(json, "\"format\":1", "\"format\":4", "format 4, this version");
    refused(json, "\"centres\"", "\"middles\"", "'centres' is missing");
    refused(json, "\"geometry\":\"MASKED_DISTANCE\"", "\"geometry\":\"ROUND\"", "ROUND");
    refused(json, "\"masks\":\\[\\[[0-9.E-]+", "\"masks\":[[\"NaN\"", "masks");
    refused(json, "\"masks\":\\[\\[[0-9.E-]+", "\"masks\":[[7", "masks");
    refused(json, "\"logPriors\":\\[", "\"logPriors\":[-1,", "clusters do not fit");
    refused(json, "\"seconds\"", "\"hours\"", "'seconds' is missing");
    refused(json, "petalwidth\"", "other\"", "header's attributes");
    refused(json, ",Iris-virginica\\}[^\"]*\"", "\"", "end of enumeration");
    refused(json, "\"classIndex\":-1", "\"classIndex\":99", "99");
    assertThatThrownBy(() -> PlainModel.read(folder.resolve("none.json")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no such file");
  }

  @Test
  void thatItIsNotAModelIsSaid() throws Exception {
    Path file = folder.resolve("text.model");
    Files.writeString(file, "this is no model");
    assertThatThrownBy(() -> SavedFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot read " + file);
  }
}
