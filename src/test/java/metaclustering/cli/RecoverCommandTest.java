package metaclustering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecoverCommandTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int recover(String... more) {
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] args = new String[more.length + 3];
    args[0] = "recover";
    args[1] = "--out";
    args[2] = folder.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Main.run(commands, args);
  }

  @Test
  void writesTableAndChart() throws Exception {
    int code = recover(
        "--seeds",
        "2",
        "--case",
        "d 40 M 2, noise 5",
        "--finder",
        "DEPENDENCE",
        "--finder",
        "RANDOM");
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("d 40 M 2, noise 5 %, exponentiated, -init dependence: 1.000 (1.000), 100 %");
    assertThat(Files.readString(folder.resolve("recovery.md")))
        .startsWith("| case | exponentiated, -init dependence | random |\n|---|---|---|\n")
        .contains("| d 40 M 2, noise 5 % | 1.000 (1.000), 100 % | ");
    assertThat(Files.readAllLines(folder.resolve("recovery.csv"))).hasSize(3);
    assertThat(ImageIO.read(folder.resolve("recovery.png").toFile()).getWidth()).isGreaterThan(600);
  }

  @Test
  void badArgumentsAreNamed() {
    assertThat(recover("--case", "nowhere")).isEqualTo(2);
    assertThat(recover("--case", "(")).isEqualTo(2);
    assertThat(recover("--seeds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--case nowhere", "--case: ", "--seeds is 0");
  }
}
