package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import metaclustering.lab.Main;
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
    return Main.execute(commands, args);
  }

  @Test
  void writesTableAndChart() throws Exception {
    int code = recover(
        "--seeds", "2", "--case", "d 40 M 2, noise 5", "--finder", "DEFAULT", "--finder", "RANDOM");
    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("d 40 M 2, noise 5 %, default: 1.000 (1.000), 100 %");
    assertThat(Files.readString(folder.resolve("recovery.md")))
        .startsWith("| case | default | random |\n|---|---|---|\n")
        .contains("| d 40 M 2, noise 5 % | 1.000 (1.000), 100 %; rows ");
    assertThat(Files.readAllLines(folder.resolve("recovery.csv"))).hasSize(3);
    assertThat(ImageIO.read(folder.resolve("recovery.png").toFile()).getWidth()).isGreaterThan(600);
  }

  @Test
  void goesOnWhereItWas() throws Exception {
    String[] one = {"--seeds", "1", "--case", "d 40 M 2, noise 5", "--finder", "RANDOM"};
    assertThat(recover(one)).isZero();
    Path csv = folder.resolve("recovery.csv");
    String marked = Files.readString(csv).replaceFirst(",1,[-0-9.]+", ",1,0.1234");
    Files.writeString(csv, marked);
    assertThat(recover("--seeds", "1", "--case", "d 40 M 2, noise 5", "--finder", "LINKAGE"))
        .isZero();
    assertThat(recover(one)).isZero();
    assertThat(Files.readString(folder.resolve("recovery.md"))).contains(" 0.123 (");
    assertThat(Files.readAllLines(csv)).hasSize(3);
  }

  @Test
  void writesRowsNeededAndCertainties() throws Exception {
    assertThat(recover(
            "--rows-needed", "--seeds", "1", "--case", "d 40 M 2, noise 5", "--finder", "LINKAGE"))
        .isZero();
    assertThat(Files.readString(folder.resolve("rows-needed.md")))
        .startsWith("| case | average linkage, correlation |\n|---|---|\n| d 40 M 2, noise 5 % | ");
    assertThat(recover("--certainty", "--seeds", "1", "--case", "half the columns"))
        .isZero();
    assertThat(Files.readAllLines(folder.resolve("certainty.md"))).hasSize(4);
    assertThat(ImageIO.read(folder.resolve("certainty.png").toFile()).getWidth())
        .isGreaterThan(400);
  }

  @Test
  void numbersThatAreNotGivenAreFound() throws Exception {
    assertThat(recover("--choose", "--seeds", "1", "--case", "d 40 M 2, noise 5|noise: "))
        .isZero();
    assertThat(Files.readString(folder.resolve("choose.md")))
        .contains("| d 40 M 2, noise 5 % | 100 % |  | 100 % | ")
        .contains("| noise: bits | 100 % |  |  |  |  |\n")
        .contains("| noise: numbers | 100 % |  |  |  |  |\n")
        .contains("| all | 100 % |  | 100 % | ");
  }

  @Test
  void badArgumentsAreNamed() {
    assertThat(recover("--case", "nowhere")).isEqualTo(2);
    assertThat(recover("--case", "(")).isEqualTo(2);
    assertThat(recover("--seeds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--case nowhere", "--case: ", "--seeds is 0");
  }

  @Test
  void finalClustersAreComparedWithClasses() throws Exception {
    assertThat(recover("--classes", "--seeds", "1", "--case", "iris")).isZero();
    assertThat(out.toString()).startsWith("iris, 3; 0.7");
    assertThat(Files.readAllLines(folder.resolve("classes.md")))
        .hasSize(3)
        .last()
        .asString()
        .startsWith("| iris | 3 | 0.7");
  }
}
