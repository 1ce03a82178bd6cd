package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import metaclustering.lab.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClusterersCommandTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return Main.execute(commands, args);
  }

  private int compare(String clusterers) {
    return run(
        "clusterers",
        "test-data",
        "--output",
        folder.toString(),
        "--tables",
        "^(iris|zoo)$",
        "--seeds",
        "2",
        "--clusterers",
        clusterers);
  }

  @Test
  void writesPageAndPictureAndGoesOn() throws Exception {
    assertThat(compare("^(SimpleKMeans|FarthestFirst)$")).as(err.toString()).isZero();
    Path results = folder.resolve("clusterers.tsv");
    assertThat(Files.readAllLines(results)).hasSize(8);
    assertThat(Files.readString(folder.resolve("clusterers.md")))
        .contains("on 2 tables with 2 seeds each")
        .contains("| | SimpleKMeans | FarthestFirst |\n|---|---:|---:|\n| iris | 0.7")
        .contains("| **mean** | 0.")
        .doesNotContain("Failures", "shapes.png");
    assertThat(ImageIO.read(folder.resolve("clusterers.png").toFile()).getWidth())
        .isGreaterThan(600);

    Files.writeString(
        results,
        Files.readString(results)
            .replaceFirst(
                "iris\tFarthestFirst\t1\t.*",
                "iris\tFarthestFirst\t1" + "\tNaN".repeat(5) + "\tout of luck"));
    assertThat(compare("^(SimpleKMeans|FarthestFirst|Canopy)$"))
        .as(err.toString())
        .isZero();
    assertThat(Files.readAllLines(results)).hasSize(12);
    assertThat(Files.readString(folder.resolve("clusterers.md")))
        .contains("- FarthestFirst on iris: out of luck\n")
        .containsPattern("iris \\| 0.\\d+ \\| 0.\\d+ \\| - \\|");
  }

  @Test
  void drawsShapes() throws Exception {
    String[] args = {
      "clusterers", "--shapes", "--clusterers", "^(Canopy|Simple)", "--output", folder.toString()
    };
    assertThat(run(args)).as(err.toString()).isZero();
    assertThat(err.toString().lines()).hasSize(12).first().asString().startsWith("circles, Simple");
    assertThat(ImageIO.read(folder.resolve("clusterers-shapes.png").toFile()).getHeight())
        .isGreaterThan(600);
    assertThat(List.of(folder.toFile().list())).hasSize(1);
  }

  @Test
  void wrongUseIsNamed() {
    assertThat(run("clusterers")).isEqualTo(2);
    assertThat(run("clusterers", "test-data", "--clusterers", "nobody")).isEqualTo(2);
    assertThat(run("clusterers", "test-data", "--tables", "nothing")).isEqualTo(2);
    assertThat(run("clusterers", "test-data", "--seeds", "0")).isEqualTo(2);
    assertThat(err.toString())
        .contains("give a FOLDER", "none of SimpleKMeans, EM, ", "no tables", "--seeds is 0");
  }
}
