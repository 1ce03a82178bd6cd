package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import metaclustering.lab.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeaturesCommandTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of("features", "test-data"));
    all.addAll(List.of("--output", folder.toString(), "--rows", "60", "--folds", "2"));
    all.addAll(List.of(args));
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.execute(commands, all.toArray(String[]::new));
  }

  private int compare(String features) {
    return run("--tables", "^(iris|zoo)$", "--features", features, "--classifiers", "Bayes|IBk");
  }

  @Test
  void writesPageAndPictureAndGoesOn() throws Exception {
    assertThat(compare("^k-means$")).as(err.toString()).isZero();
    Path results = folder.resolve("features.tsv");
    assertThat(Files.readAllLines(results)).hasSize(2 * 2 * 2);
    assertThat(Files.readString(folder.resolve("features.md")))
        .contains("on 2 tables (2 folds; at most 60 random", "## NaiveBayes", "## IBk -K 10\n")
        .containsPattern("\n\\| raw \\| 0\\.\\d+ \\|  \\|")
        .containsPattern("\n\\| k-means \\| 0\\.\\d+ \\| [+-]0\\.\\d+ \\| \\d \\(\\d\\)")
        .doesNotContain("Failures", "\n| codes");
    assertThat(ImageIO.read(folder.resolve("features.png").toFile()).getWidth()).isGreaterThan(600);

    Files.writeString(
        results,
        Files.readString(results)
            .replaceFirst(
                "iris\tNaiveBayes\tk-means\t.*",
                "iris\tNaiveBayes\tk-means\t2\t\tNaN\tNaN\tNaN\tout of luck"));
    assertThat(compare("^(k-means|intervals)$")).as(err.toString()).isZero();
    assertThat(Files.readAllLines(results)).hasSize(3 * 2 * 2);
    assertThat(Files.readString(folder.resolve("features.md")))
        .contains("- k-means, NaiveBayes: out of luck (iris)\n")
        .containsPattern("iris \\| 0.\\d+ \\| - \\| 0.\\d+ \\|");
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(run("--classifiers", "nobody")).isEqualTo(2);
    assertThat(run("--tables", "nothing")).isEqualTo(2);
    assertThat(run("--runs", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("none of weka.", "no tables", "--runs is 0");
  }
}
