package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SleepCommandTest {

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new SleepCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  /** Plain centres in class order: sleep wins back most of what is lost without it. */
  @Test
  void sleepKeepsWhatDoesNotComeAnyMore() throws Exception {
    String pictures = directory.toString();
    assertThat(run("--size", "1x64", "--rows", "500", "--seeds", "3", "--out", pictures))
        .isZero();
    List<Double> accuracies = out.toString()
        .lines()
        .filter(line -> line.startsWith("| 1 x 64 "))
        .map(line -> Double.valueOf(line.split("\\|", -1)[4].strip().split(" ", -1)[0]))
        .toList();
    assertThat(accuracies).hasSize(5);
    double shuffled = accuracies.get(0);
    double ordered = accuracies.get(1);
    double reservoir = accuracies.get(2);
    double sleep = accuracies.get(3);
    assertThat(ordered).isLessThan(shuffled - 0.15);
    assertThat(sleep - ordered).isGreaterThan(0.75 * (shuffled - ordered));
    assertThat(sleep).isGreaterThan(reservoir + 0.05);
    assertThat(err.toString().lines()).hasSize(15);
    assertThat(ImageIO.read(directory.resolve("sleep.png").toFile()).getHeight())
        .isGreaterThan(99);
  }

  @Test
  void sizesAndRowsMustBePositive() {
    assertThat(run("--size", "16")).isEqualTo(2);
    assertThat(run("--rows", "0")).isEqualTo(2);
    assertThat(run("--seeds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("'16' is not", "--rows is [0]", "--seeds is 0");
  }
}
