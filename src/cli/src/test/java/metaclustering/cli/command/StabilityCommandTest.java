package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import metaclustering.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StabilityCommandTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int stability(String... args) {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = new String[args.length + 3];
    all[0] = "stability";
    all[1] = "--out";
    all[2] = folder.toString();
    System.arraycopy(args, 0, all, 3, args.length);
    return Main.run(commands, all);
  }

  @Test
  void printsAndDrawsWhoStaysTogether() throws Exception {
    int code = stability(
        "-t", "test-data/zoo.arff", "-c", "last", "--restarts", "3", "-M", "3", "-K", "4");
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("3 trainings, 16 attributes; ", "group  own share  other share  certainty")
        .containsPattern("\\d +\\d\\.\\d\\d +\\d\\.\\d\\d +\\d\\.\\d\\d  feathers\n");
    assertThat(err.toString()).contains("seed 1: relative error", "seed 3: relative error");
    assertThat(Files.readAllLines(folder.resolve("stability.csv")))
        .hasSize(17)
        .first()
        .isEqualTo("attribute,group,ownShare,otherShare,certainty");
    assertThat(ImageIO.read(folder.resolve("stability.png").toFile()).getWidth())
        .isGreaterThan(200);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThat(stability("-t", "test-data/zoo.arff", "--restarts", "0")).isEqualTo(2);
    assertThat(stability("-t", "nowhere.arff")).isEqualTo(1);
    assertThat(stability("-t", "test-data/zoo.arff", "-K", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--restarts is 0", "nowhere.arff", "-K");
  }
}
