package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.Jazzer;
import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaclustering.file.ChecksummedObjectBytes;
import metaclustering.file.SavedFile;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/**
 * Whatever the bytes of a file are: a message or a model that answers, in little time and memory, and no
 * class that is not expected. Jazzer changes the bytes of good files in a JVM of its own, led by the
 * branches that they reach. Where a checksum would keep all changes out, they are made behind it.
 */
class AnyFileTest {

  static final int RUNS = 3_000;

  private static final String FILE = "any.file";
  private static final String SECONDS_EACH = "10";

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(classes = {Saved.class, ChecksummedObject.class, Plain.class, Header.class})
  void aMessageOrAModel(Class<?> reader) throws Exception {
    fuzz(reader, folder, RUNS, 1);
  }

  /** Runs Jazzer, which ends well if nothing was found. */
  static void fuzz(Class<?> reader, Path folder, int runs, int seed) throws Exception {
    Path examples = Files.createDirectories(folder.resolve("examples"));
    seeds(reader, examples);
    Path printed = folder.resolve("printed");
    Process process = Children.start(
        printed,
        Children.java(
            List.of("-Xmx300m", "-XX:+UseSerialGC", "-D" + FILE + "=" + folder.resolve("file")),
            Jazzer.class,
            "--target_class=" + reader.getName(),
            "--instrumentation_includes=metaclustering.**:com.eclipsesource.**:weka.clusterers.*",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-runs=" + runs,
            "-seed=" + seed,
            "-timeout=" + SECONDS_EACH,
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            examples));
    boolean ended = process.waitFor(20, TimeUnit.MINUTES);
    process.destroyForcibly().waitFor();
    String text = Files.readString(printed);
    assertThat(ended).as(text).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).contains("stat::number_of_executed_units: ");
  }

  private static void seeds(Class<?> reader, Path examples) throws Exception {
    Instances iris = TestFiles.read("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-M 2 -K 2 -I 1 -N 2", iris);
    MetaClustererUpdateable stream = new MetaClustererUpdateable();
    stream.setOptions(new String[] {"-M", "2", "-K", "2"});
    stream.buildClusterer(new Instances(iris, 0, 10));
    Path first = examples.resolve("first");
    if (reader == Saved.class) {
      SavedFile.write(first, clusterer);
      SavedFile.write(examples.resolve("stream"), stream);
    } else if (reader == ChecksummedObject.class) {
      Files.write(first, ChecksummedObjectBytes.content(clusterer));
      Files.write(examples.resolve("stream"), ChecksummedObjectBytes.content(stream));
    } else {
      PlainModel.write(first, clusterer);
      JsonObject json = Json.parse(Files.readString(first)).asObject();
      json.remove("crc32");
      Files.writeString(
          first, reader == Plain.class ? json.toString() : json.getString("header", null));
    }
  }

  private static Path written(byte[] bytes) throws IOException {
    Path file = Path.of(System.getProperty(FILE));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes);
    }
    return file;
  }

  /** A clusterer that was read answers as one that was built. */
  private static void answers(Object read) throws Exception {
    if (read instanceof MetaClusterer clusterer) {
      assertThat(clusterer.toString()).isNotBlank();
    }
  }

  private static void isAModel(MetaClusterer clusterer) throws Exception {
    Instances header = clusterer.trainingHeader();
    Instance row = new DenseInstance(header.numAttributes());
    row.setDataset(header);
    double[] distribution = clusterer.distributionForInstance(row);
    assertThat(Arrays.stream(distribution).sum()).isBetween(1 - 1e-6, 1 + 1e-6);
    assertThat(clusterer.code(row)).hasSize(clusterer.masks().length);
    assertThat(clusterer.toString()).isNotBlank();
  }

  /** The reader of saved models. */
  public static final class Saved {
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
      try {
        answers(SavedFile.read(written(bytes)));
      } catch (IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  /** What is in a saved model, with the checksum that it then has. */
  public static final class ChecksummedObject {
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
      try {
        ChecksummedObjectBytes.read(bytes);
      } catch (IOException | ClassNotFoundException | RuntimeException e) {
        assertThat(e.toString()).isNotBlank();
      }
    }
  }

  /** The reader of plain models. */
  public static final class Plain {
    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
      MetaClusterer clusterer;
      try {
        clusterer = PlainModel.read(written(bytes));
      } catch (IOException e) {
        assertThat(e.getMessage()).isNotBlank();
        return;
      }
      isAModel(clusterer);
    }
  }

  /** The header in a plain model, which Weka's reader of ARFF files reads. */
  public static final class Header {

    private static JsonObject json;

    public static void fuzzerInitialize() throws Exception {
      MetaClusterer clusterer = TestFiles.built("-M 2 -K 2 -I 1", TestFiles.read("iris.arff"));
      Path file = Path.of(System.getProperty(FILE));
      PlainModel.write(file, clusterer);
      json = Json.parse(Files.readString(file)).asObject();
      json.remove("crc32");
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
      json.set("header", new String(bytes, StandardCharsets.UTF_8));
      Plain.fuzzerTestOneInput(json.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
