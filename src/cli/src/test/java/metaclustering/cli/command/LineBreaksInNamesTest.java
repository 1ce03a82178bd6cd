package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaclustering.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** A line break in the name of an attribute, a value or a class breaks no line of a report. */
class LineBreaksInNamesTest {

  private static final int ROWS = 40;

  @TempDir
  static Path folder;

  private static Path table;

  @BeforeAll
  static void write() throws Exception {
    StringBuilder text = new StringBuilder("""
        @relation 'rel\\nation'
        @attribute 'up\\ndown' numeric
        @attribute 'zig\\nzag' {'red\\nwine','white\\nwine'}
        @attribute 'tick\\ntock' {'red\\nwine','white\\nwine'}
        @attribute 'sort\\nkind' {'tip\\ntop','hip\\nhop'}
        @data
        """);
    for (int i = 0; i < ROWS; i++) {
      String colour = i % 2 == 0 ? "'red\\nwine'" : "'white\\nwine'";
      String other = i % 5 == 0 ? "'red\\nwine'" : colour;
      String kind = i % 2 == 0 ? "'tip\\ntop'" : "'hip\\nhop'";
      text.append(10 * (i % 2) + i % 7).append(',').append(colour).append(',').append(other);
      text.append(',').append(kind).append('\n');
    }
    table = folder.resolve("table.arff");
    Files.writeString(table, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train -N 2 -M 2 -K 2 --out FOLDER",
        "train -N 0 -M 0 -K 0 --out FOLDER",
        "surprise -N 2 -M 2 -K 2 --top 40 --out FOLDER",
        "imagine -N 2 -M 2 -K 2 --change 0=next --change 1=next --draw 0 --out FOLDER",
        "analogy -N 2 -M 2 -K 2 --row 1 --off-worst 1 --clusters",
        "stability -N 2 -M 2 -K 2 --restarts 2 --out FOLDER"
      })
  void linesStayWhole(String command) {
    StringWriter out = new StringWriter();
    List<String> args =
        new ArrayList<>(List.of(command.replace("FOLDER", folder.toString()).split(" ")));
    args.addAll(1, List.of("-t", table.toString(), "-c", "last"));
    CommandLine commands =
        Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    assertThat(Main.run(commands, args.toArray(String[]::new))).isZero();
    assertThat(out.toString())
        .doesNotContainPattern("\\R(down|zag|tock|wine|top|hop)")
        .containsPattern("(up down|zig zag|tick tock)");
  }
}
