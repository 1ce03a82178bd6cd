package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 rows of 784 pixels go through the filter in little memory, in a JVM of their own. */
class MembershipMemoryTest {

  private static final String HEAP = "-Xmx256m";

  @TempDir
  Path directory;

  @Test
  void digitsAreClassifiedInLittleMemory() throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    List<String> command = List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        "weka.classifiers.meta.FilteredClassifier",
        "-F",
        MetaClusterMembership.class.getName()
            + " -W \"weka.clusterers.MetaClusterer -M 16 -K 32 -num-slots 0\"",
        "-W",
        "weka.classifiers.bayes.NaiveBayes",
        "-t",
        "test-data/digits-train.arff.gz",
        "-T",
        "test-data/digits-test.arff.gz",
        "-o",
        "-v");
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(nothing()))
        .start();
    process.waitFor();
    String text = Files.readString(output);
    assertThat(text).contains("Correctly Classified Instances").doesNotContain("OutOfMemory");
    double percent = text.lines()
        .filter(line -> line.startsWith("Correctly Classified Instances"))
        .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+")[4]))
        .findFirst()
        .orElseThrow();
    assertThat(percent).isGreaterThan(88);
  }

  private File nothing() throws IOException {
    return Files.createFile(directory.resolve("input")).toFile();
  }
}
