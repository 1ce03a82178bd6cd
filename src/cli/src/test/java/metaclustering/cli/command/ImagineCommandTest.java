package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import metaclustering.cli.Main;
import metaclustering.cli.rows.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Instances;

class ImagineCommandTest {

  private static final String VOTE = "test-data/vote.arff";

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--out";
    all[args.length + 1] = directory.toString();
    return Main.run(Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)), all);
  }

  @Test
  void aPartOfAVoteIsChangedAndVotesAreDrawn() throws Exception {
    assertThat(run("imagine", "-t", VOTE, "-c", "last", "--row", "2", "--change", "1=next"))
        .isZero();
    assertThat(out.toString()).contains("row 2, code [", "attribute group 1: centre ", " becomes ");
    Instances drawn = DataFile.read(directory.resolve("drawn.arff"));
    assertThat(drawn.numInstances()).isEqualTo(40);
    assertThat(drawn.numAttributes()).isEqualTo(16);
    assertThat(directory.resolve("changed.png")).doesNotExist();
  }

  @Test
  void digitsAreDrawnAsPictures() {
    assertThat(run(
            "imagine",
            "-t",
            "test-data/digits-test.arff.gz",
            "-c",
            "last",
            "-M",
            "4",
            "-K",
            "4",
            "--change",
            "2=0",
            "--change",
            "2=next",
            "--draw",
            "12"))
        .isZero();
    assertThat(directory.resolve("changed.png")).isNotEmptyFile();
    assertThat(directory.resolve("drawn.png")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "--row, 0, --row is 0; the file has rows 1 to 435",
    "--row, 436, --row is 436",
    "--change, 1, it must be like 3=7",
    "--change, x=1, it must be like 3=7",
    "--change, 9=1, no meta-cluster 9",
    "--change, 1=99, no centre 99",
    "--draw, -1, --draw is -1",
    "--spread, -1, --spread is -1"
  })
  void badOptionsAreNamed(String option, String value, String message) {
    assertThat(run("imagine", "-t", VOTE, option, value)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void strangeRowsAreListedWithTheirPart() throws Exception {
    assertThat(run("surprise", "-t", VOTE, "-c", "last", "--top", "3")).isZero();
    assertThat(out.toString().lines()).hasSize(5);
    assertThat(out.toString()).contains("most unusual group", "(centre ");
    assertThat(Files.readAllLines(directory.resolve("surprise.csv")))
        .hasSize(436)
        .first()
        .isEqualTo("row,surprise,mc0,mc1,mc2,mc3");
  }

  @Test
  void rowsToJudgeNeedTheSameAttributes() {
    assertThat(run("surprise", "-t", VOTE, "-T", "test-data/iris.arff")).isEqualTo(1);
    assertThat(err.toString()).contains("iris.arff has other attributes");
  }
}
