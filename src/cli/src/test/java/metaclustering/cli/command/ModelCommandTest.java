package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import metaclustering.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelCommandTest {

  @TempDir
  Path folder;

  private final StringWriter printed = new StringWriter();

  private int run(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = words[i].toString();
    }
    CommandLine commands = Main.commands();
    commands.setOut(new PrintWriter(printed)).setErr(new PrintWriter(printed));
    return Main.run(commands, args);
  }

  @Test
  void modelsGoToJsonAndBack() throws Exception {
    Path model = folder.resolve("vote.model");
    Path json = folder.resolve("vote.json");
    Path again = folder.resolve("again.model");
    Path jsonAgain = folder.resolve("again.json");
    assertThat(run("-t", "test-data/vote.arff", "--out", folder, "--quiet", "--save", model))
        .isZero();
    assertThat(run("model", model, "--export", json)).as(printed.toString()).isZero();
    assertThat(printed.toString()).contains("4 groups of 17 attributes", "wrote " + json);
    assertThat(run("model", json, "--save", again, "--quiet"))
        .as(printed.toString())
        .isZero();
    assertThat(run("model", again, "--export", jsonAgain, "--quiet")).isZero();
    assertThat(jsonAgain).hasSameBinaryContentAs(json);
    assertThat(again).hasSameBinaryContentAs(model);
  }

  @Test
  void whatIsNoModelIsNamed() throws Exception {
    Path text = folder.resolve("text.model");
    Files.writeString(text, "no model");
    assertThat(run("model", text)).isEqualTo(1);
    assertThat(run("model", folder.resolve("none.model"))).isEqualTo(1);
    assertThat(run("model", folder.resolve("none.json"))).isEqualTo(1);
    assertThat(printed.toString().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("metaclustering model: "))
        .allMatch(line -> line.contains("cannot read") || line.contains("no such file"));
  }
}
