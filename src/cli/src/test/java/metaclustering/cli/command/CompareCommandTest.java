package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareCommandTest {

  private static final String IRIS = "test-data/iris.arff";

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("--out", directory.toString()));
    all.addAll(List.of(args));
    return new CommandLine(new CompareCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  @Test
  void bundledFilesAreCompared() {
    assertThat(run("-t", IRIS, "-t", "test-data/labor.arff", "--folds", "3")).isZero();
    assertThat(err.toString().lines()).hasSize(2 * (11 + 5));
    assertThat(err.toString()).doesNotContain("failed");
    assertThat(out.toString())
        .contains("| iris ", "| labor ", "| codes + raw ", "| MetaClusterer ", "wrote ")
        .doesNotContain("Wilcoxon");
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            "compare.md",
            "classifiers.csv",
            "clusterings.csv",
            "accuracy-NaiveBayes.png",
            "clusterings.png");
  }

  @Test
  void rowsCanBeHeldOut() {
    assertThat(run("-t", IRIS, "-T", IRIS, "-M", "2", "-K", "3", "--features", "raw$"))
        .isZero();
    assertThat(err.toString().lines()).hasSize(5 + 5);
    assertThat(out.toString())
        .contains("M = 2, K = 3, 1 x held-out rows", "| codes + raw ")
        .doesNotContain("failed");
  }

  @Test
  void rowsHeldOutNeedTheSameAttributes() {
    assertThat(run("-t", IRIS, "-T", "test-data/vote.arff")).isEqualTo(1);
    assertThat(err.toString()).contains("iris: the rows held out (-T) have other attributes");
  }

  @Test
  void rowsHeldOutAreThoseOfOneFile() {
    assertThat(run("-t", IRIS, "-t", "test-data/vote.arff", "-T", IRIS)).isEqualTo(2);
    assertThat(err.toString()).contains("(-T)");
  }

  @Test
  void unknownClassifiersAreWrongUse() {
    assertThat(run("-t", IRIS, "--classifier", "weka.classifiers.NoSuch -K")).isEqualTo(2);
    assertThat(err.toString()).contains("--classifier is 'weka.classifiers.NoSuch -K': ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void classesThatAreNoClassifiersAreWrongUse() {
    assertThat(run("-t", IRIS, "--classifier", "weka.clusterers.EM")).isEqualTo(2);
    assertThat(err.toString()).contains("--classifier is 'weka.clusterers.EM': ");
  }

  @Test
  void badOptionsOfClassifiersAreWrongUse() {
    assertThat(run("-t", IRIS, "--classifier", "weka.classifiers.bayes.NaiveBayes -zz"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("NaiveBayes -zz");
  }

  @Test
  void badNumbersAreWrongUse() {
    assertThat(run("-t", IRIS, "--folds", "1")).isEqualTo(2);
    assertThat(run("-t", IRIS, "-M", "3")).isEqualTo(2);
    assertThat(run("-t", IRIS, "--features", "none")).isEqualTo(2);
    assertThat(run("-t", IRIS, "--features", "(")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--folds", "1 is less than 2", "go together", "none of raw, codes", "Unclosed");
  }
}
