package metaclustering.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaclustering.lab.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintsCommandTest {

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();

  private int fingerprints(String... more) {
    out.getBuffer().setLength(0);
    String names = "^model iris( .2 slots.)?$";
    List<String> args = new ArrayList<>(List.of("fingerprints", "test-data", names));
    args.addAll(List.of(more));
    return Main.execute(Main.commands().setOut(new PrintWriter(out)), args.toArray(String[]::new));
  }

  @Test
  void differencesFromAnEarlierVersionAreNamed() throws Exception {
    assertThat(fingerprints()).isZero();
    assertThat(out.toString()).containsPattern("model iris\t[0-9a-f]{16}\n");
    Path before = Files.writeString(folder.resolve("before.txt"), out.toString());
    assertThat(fingerprints("--compare", before.toString())).isZero();
    assertThat(out.toString()).startsWith("0 of 2 fingerprints differ");
    Files.writeString(before, "model iris\t0123456789abcdef\nmodel iris [2 slots]\t0\n");
    assertThat(fingerprints("--compare", before.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("differs: model iris\n", "2 of 2 fingerprints differ");
  }
}
