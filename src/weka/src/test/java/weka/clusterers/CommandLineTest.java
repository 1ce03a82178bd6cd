package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weka's command line in a JVM of its own: {@code java weka.clusterers.MetaClusterer -t FILE}. */
class CommandLineTest {

  @TempDir
  private Path directory;

  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MetaClusterer.class.getName());
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out.txt");
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    process.waitFor();
    return Files.readString(out);
  }

  @ParameterizedTest
  @CsvSource({
    "iris.arff, 150",
    "vote.arff, 435",
    "labor.arff, 57",
    "credit-g.arff, 1000",
    "onehot-10x10.arff.gz, 5000"
  })
  void clustersRealFiles(String file, int rows) throws Exception {
    String out = run("-t", TestFiles.path(file).toString(), "-N", "3", "-num-slots", "2");
    assertThat(out).contains("MetaClusterer", "Relative error", "Log likelihood: ");
    int clustered = out.lines()
        .filter(line -> line.matches("\\d+ +\\d+ \\( *\\d+%\\)"))
        .mapToInt(line -> Integer.parseInt(line.split(" +")[1]))
        .sum();
    assertThat(clustered).isEqualTo(rows);
  }

  @Test
  void comparesClustersWithClasses() throws Exception {
    String out = run("-t", TestFiles.path("iris.arff").toString(), "-N", "3", "-c", "last");
    assertThat(out).contains("Classes to Clusters", "Incorrectly clustered instances");
  }

  @Test
  void crossValidates() throws Exception {
    String out = run("-t", TestFiles.path("labor.arff").toString(), "-N", "2", "-x", "5");
    assertThat(out).contains("5 fold CV Log Likelihood");
  }

  @Test
  void savesAndLoads() throws Exception {
    String model = directory.resolve("iris.model").toString();
    String iris = TestFiles.path("iris.arff").toString();
    String trained = run("-t", iris, "-N", "3", "-d", model);
    String loaded = run("-T", iris, "-l", model);
    String density = "Log likelihood: ";
    String expected =
        trained.substring(trained.indexOf(density)).lines().findFirst().orElseThrow();
    assertThat(loaded).contains("Clustering stats", expected);
  }

  @Test
  void badOptionIsOneClearMessage() throws Exception {
    String out = run("-t", TestFiles.path("iris.arff").toString(), "-N", "abc");
    assertThat(out).contains("numClusters (-N) is 'abc'; it must be a whole number");
  }

  @Test
  void helpListsEveryOption() throws Exception {
    assertThat(run("-h"))
        .contains("-N <num>", "-M <num>", "-K <num>", "-I <num>", "-rule exponentiated|article")
        .contains(
            "-init uniform|dependence",
            "-mask-rate",
            "-centre-rate",
            "-random-rate",
            "-block",
            "-polish")
        .contains("-scale none|range|standard", "-num-slots", "-S <num>", "-output-debug-info");
  }
}
