package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaclustering.file.SavedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterImputation;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * Models of every release are read and give the answers that they gave. To write those of the present
 * version: {@code mvn test -Dtest=ReleasedModelsTest -Dmodels.write}.
 */
class ReleasedModelsTest {

  private static final Path MODELS = Path.of("src/weka/src/test/resources/models");
  private static final String ANSWERS = "answers.txt";

  /** Of numbers, which the mathematics of another machine may round otherwise. */
  private static final double ROUNDING = 1e-9;

  private static Instances vote() throws Exception {
    Instances vote = TestFiles.read("vote.arff");
    vote.setClassIndex(vote.numAttributes() - 1);
    return new Instances(vote, 0, 100);
  }

  private static Path presentVersion() throws IOException {
    Properties properties = new Properties();
    try (var in =
        ReleasedModelsTest.class.getResourceAsStream("/metaclustering/version.properties")) {
      properties.load(in);
    }
    return MODELS.resolve(properties.getProperty("version"));
  }

  static Stream<Path> releases() throws IOException {
    try (var folders = Files.list(MODELS)) {
      return folders.sorted().toList().stream();
    }
  }

  @Test
  void write() throws Exception {
    if (System.getProperty("models.write") == null) {
      assertThat(presentVersion()).as("models of this version are committed").isDirectory();
      return;
    }
    Path folder = presentVersion();
    Instances rows = vote();
    MetaClusterer batch = TestFiles.built("-M 3 -K 3 -N 2", rows);
    SavedFile.write(folder.resolve("batch.model"), batch, batch.trainingHeader());
    PlainModel.write(folder.resolve("batch.json"), batch);
    SavedFile.write(
        folder.resolve("article.model"), TestFiles.built("-M 2 -rule article -polish 0", rows));
    MetaClustererUpdateable stream = new MetaClustererUpdateable();
    stream.setOptions(new String[] {"-M", "3", "-K", "3", "-sleep", "50"});
    stream.buildClusterer(rows);
    for (Instance row : rows) {
      stream.updateClusterer(row);
    }
    SavedFile.write(folder.resolve("stream.model"), stream);
    MetaClusterAnalogy analogy = new MetaClusterAnalogy();
    analogy.buildClassifier(rows);
    SavedFile.write(folder.resolve("analogy.model"), analogy);
    for (Filter filter : List.of(new MetaClusterMembership(), new MetaClusterImputation())) {
      filter.setInputFormat(rows);
      Filter.useFilter(rows, filter);
      String name = filter.getClass().getSimpleName().replace("MetaCluster", "");
      SavedFile.write(folder.resolve(name.toLowerCase(Locale.ROOT) + ".model"), filter);
    }
    Files.write(folder.resolve(ANSWERS), answers(folder), StandardCharsets.UTF_8);
  }

  /** One line per number: which model, which row, which number. */
  private static List<String> answers(Path folder) throws Exception {
    List<String> lines = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(ANSWERS)) {
          Object ours = name.endsWith(".json") ? PlainModel.read(file) : SavedFile.read(file);
          add(name, ours, lines);
          if (!name.endsWith(".json")) {
            List<String> byWeka = new ArrayList<>();
            add(name, SerializationHelper.read(file.toString()), byWeka);
            assertThat(lines).endsWith(byWeka.toArray(new String[0]));
          }
        }
      }
    }
    return lines;
  }

  private static void add(String name, Object model, List<String> lines) throws Exception {
    Instances rows = vote();
    Instances filtered = model instanceof Filter filter ? Filter.useFilter(rows, filter) : rows;
    for (int i = 0; i < rows.size(); i += 5) {
      Instance row = filtered.get(i);
      double[] numbers;
      if (model instanceof MetaClusterer clusterer) {
        int[] code = clusterer.code(row);
        numbers = Stream.of(
                IntStream.of(code).asDoubleStream().toArray(),
                clusterer.distributionForInstance(row),
                clusterer.decode(code))
            .flatMapToDouble(java.util.Arrays::stream)
            .toArray();
      } else if (model instanceof MetaClusterAnalogy analogy) {
        numbers = analogy.distributionForInstance(row);
      } else {
        numbers = row.toDoubleArray();
      }
      for (int n = 0; n < numbers.length; n++) {
        lines.add(name + " " + i + " " + n + " " + numbers[n]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("releases")
  void modelsGiveTheAnswersThatTheyGave(Path release) throws Exception {
    List<String> expected = Files.readAllLines(release.resolve(ANSWERS), StandardCharsets.UTF_8);
    List<String> now = answers(release);
    assertThat(expected).isNotEmpty();
    assertThat(now).hasSameSizeAs(expected);
    for (int i = 0; i < now.size(); i++) {
      int number = expected.get(i).lastIndexOf(' ');
      assertThat(now.get(i)).startsWith(expected.get(i).substring(0, number + 1));
      double value = Double.parseDouble(now.get(i).substring(number + 1));
      double before = Double.parseDouble(expected.get(i).substring(number + 1));
      if (!Double.isNaN(before) || !Double.isNaN(value)) {
        assertThat(value).as(expected.get(i)).isCloseTo(before, within(ROUNDING));
      }
    }
  }
}
