package metaclustering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.clusterers.MetaClusterer;

/** A heap that is too small ends in one line of advice. */
class LowMemoryTest {

  @TempDir
  Path folder;

  private String train(String heap, int exitCode, String... options) throws Exception {
    List<Object> arguments = new ArrayList<>(List.of("train", "--out", folder, "--quiet"));
    arguments.addAll(List.of(options));
    return run(heap, exitCode, Main.class, arguments.toArray());
  }

  private String run(String heap, int exitCode, Class<?> program, Object... arguments)
      throws Exception {
    Path printed = folder.resolve("printed");
    Process process =
        Children.start(printed, Children.java(List.of("-Xmx" + heap), program, arguments));
    assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(printed)).isEqualTo(exitCode);
    return Files.readString(printed);
  }

  @ParameterizedTest
  @CsvSource({"128m, 64, 512", "128m, 300, 90", "30m, 4, 5", "24m, 4, 5", "16m, 4, 5"})
  void adviceIsGiven(String heap, String metaClusters, String clusters) throws Exception {
    String text = train(heap, 1, "-M", metaClusters, "-K", clusters, "-I", "1");
    assertThat(text.lines()).hasSize(1);
    assertThat(text)
        .contains("not enough memory for", "java -Xmx4g", "fewer attribute groups")
        .doesNotContain("\tat ");
  }

  /** Weka shows the messages of exceptions, and of errors nothing. */
  @Test
  void adviceIsGivenByWekaToo() throws Exception {
    Path rows = Path.of("test-data", "digits-train.arff.gz");
    String text =
        run("128m", 0, MetaClusterer.class, "-t", rows, "-M", "64", "-K", "512", "-I", "1");
    assertThat(text)
        .contains("not enough memory for training", "java -Xmx4g", "fewer attribute groups");
  }

  @Test
  void aLittleMemoryIsEnoughForDigits() throws Exception {
    train("128m", 0, "-M", "4", "-K", "8", "-I", "1");
  }
}
