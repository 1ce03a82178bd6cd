package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import metaclustering.lab.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestDataCommandTest {

  @TempDir
  Path directory;

  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commands = Main.commands().setErr(new PrintWriter(err));
    return Main.execute(commands, args);
  }

  private void assertOneLine(String... parts) {
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(parts);
  }

  @Test
  void theMissingFileIsNamed() {
    String empty = directory.toString();
    assertThat(run("test-data", "--mnist", empty, "--out", empty)).isEqualTo(1);
    assertOneLine("lab test-data: neither", empty);
  }

  @Test
  void itsFoldersAreNeeded() {
    assertThat(run("test-data")).isEqualTo(2);
    assertOneLine("--mnist", "--out");
  }
}
