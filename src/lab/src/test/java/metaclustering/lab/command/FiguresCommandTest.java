package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

class FiguresCommandTest {

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commands =
        Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("figures", "--out", directory.toString()));
    all.addAll(List.of(args));
    return Main.execute(commands, all.toArray(String[]::new));
  }

  @Test
  void aFigureIsAPictureAndACaption() throws IOException {
    assertThat(run("7")).isZero();
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(err.toString()).contains("7: article: ", "7: exponentiated: ");
    assertThat(out.toString()).contains("wrote " + directory);
    assertThat(ImageIO.read(directory.resolve("figure-07.png").toFile()).getWidth())
        .isGreaterThan(400);
    assertThat(Files.readString(directory.resolve("figure-07.md")))
        .contains("# Figure 7: 25 inputs into 5 meta-clusters", "| rows until exact |");
  }

  @Test
  void oneRuleCanBeChosen() throws IOException {
    assertThat(run("7", "--rule", "article", "--seed", "2")).isZero();
    assertThat(Files.readString(directory.resolve("figure-07.md")))
        .contains("| | article |")
        .doesNotContain("exponentiated");
  }

  @Test
  void unknownFiguresAreWrongUse() {
    assertThat(run("7", "70")).isEqualTo(2);
    assertThat(err.toString()).contains("no figure '70'", "7, 8");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void unknownRulesAreWrongUse() {
    assertThat(run("7", "--rule", "both")).isEqualTo(2);
    assertThat(err.toString()).contains("(--rule) 'both'", "article or exponentiated");
  }

  @Test
  void missingDigitsAreNamed() {
    assertThat(run("7", "--mnist", "no-such-folder")).isEqualTo(1);
    assertThat(err.toString()).contains("no-such-folder");
  }
}
