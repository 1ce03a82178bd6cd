package metaclustering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaclustering.cli.rows.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.SerializationHelper;

class MainTest {

  private static final String IRIS = "test-data/iris.arff";
  private static final List<String> SMALL = List.of("-M", "2", "-K", "4", "-N", "3");

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commands =
        Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return Main.run(commands, args);
  }

  /** Trains a small model that does not depend on the clusterer's defaults. */
  private int train(String file, Path pictures, String... args) {
    List<String> all = new ArrayList<>(List.of("-t", file, "--out", pictures.toString()));
    all.addAll(SMALL);
    all.addAll(List.of(args));
    return run(all.toArray(String[]::new));
  }

  private void assertOneLine(StringWriter text, String... parts) {
    assertThat(text.toString().lines()).hasSize(1);
    assertThat(text.toString()).contains(parts);
  }

  @Test
  void helpNamesTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("train", "encode", "--version").doesNotContain("test-data");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpOfTrainNamesTheOptionsOfTheClusterer() {
    assertThat(run("train", "--help")).isZero();
    assertThat(out.toString()).contains("--picture", "Default: metaclustering.", "-do-not-check");
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("metaClustering \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-no-such-option", "--picure", "-centre-rage", "stray"})
  void unknownOptionsAreWrongUse(String unknown) {
    assertThat(run("train", "-t", IRIS, unknown, "3")).isEqualTo(2);
    assertOneLine(err, unknown, "metaclustering train --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void badValuesOfTheClusterersOptionsAreWrongUse() {
    assertThat(run("-t", IRIS, "-M", "many")).isEqualTo(2);
    assertOneLine(err, "-M", "many");
  }

  @Test
  void defaultsOfTheDigitsAreNotBlamed() {
    assertThat(run("--picure", "28x28")).isEqualTo(2);
    assertOneLine(err, "--picure 28x28");
    assertThat(err.toString()).doesNotContain("-M");
  }

  @Test
  void optionsBehindADoubleDashGoToTheClusterer() {
    assertThat(run("-t", IRIS, "--out", directory.toString(), "--", "-M", "2", "-K", "3"))
        .isZero();
    assertThat(out.toString()).contains("2 groups of 5 attributes, 3 centres each");
  }

  @Test
  void unknownCommandsAreWrongUse() {
    assertThat(run("trian")).isEqualTo(2);
    assertOneLine(err, "trian");
  }

  @Test
  void missingFilesAreNamed() {
    assertThat(run("-t", "no-such-file.arff")).isEqualTo(1);
    assertOneLine(err, "no-such-file.arff: no such file");
  }

  @Test
  void damagedFilesAreNamedWithTheLine() throws IOException {
    Path file = directory.resolve("damaged.arff");
    Files.writeString(file, "@relation r\n@attribute a numeric\n@data\n1\nfoo\n");
    assertThat(run("-t", file.toString())).isEqualTo(1);
    assertOneLine(err, file.toString(), "foo", "line 5");
  }

  @Test
  void emptyFilesAreNamed() throws IOException {
    Path file = directory.resolve("empty.arff");
    Files.writeString(file, "@relation r\n@attribute a numeric\n@data\n");
    assertThat(run("-t", file.toString())).isEqualTo(1);
    assertOneLine(err, file + ": no rows");
  }

  @Test
  void stackTracesOnlyOnDemand() {
    assertThat(run("--debug", "-t", "no-such-file.arff")).isEqualTo(1);
    assertThat(err.toString()).contains("\tat " + DataFile.class.getName());
  }

  @Test
  void missingClassesAreNamed() {
    assertThat(run("-t", IRIS, "-c", "klass")).isEqualTo(1);
    assertOneLine(err, "'klass'", "1 to 5");
  }

  @Test
  void picturesThatDoNotFitAreRefusedBeforeTraining() {
    assertThat(run("-t", IRIS, "-c", "last", "--picture", "3x3")).isEqualTo(1);
    assertOneLine(err, "3x3", "9", "4 attributes");
  }

  @Test
  void trainsPrintsAndDraws() {
    Path pictures = directory.resolve("new/pictures");
    assertThat(train(IRIS, pictures, "-c", "last")).isZero();
    assertThat(out.toString())
        .contains("of 4 attributes, 4 centres each")
        .contains("clusters against class 'class': adjusted Rand index ")
        .contains("wrote " + pictures.resolve("masks.png"));
    assertThat(err.toString()).contains("learning: pass").doesNotContain("\r");
    assertThat(pictures.toFile().list()).containsExactly("masks.png");
  }

  @Test
  void drawsAttributesAsPixelsOnDemand() {
    assertThat(train(IRIS, directory, "-c", "5", "--picture", "2x2")).isZero();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("masks.png", "centres.png");
  }

  @Test
  void drawsHowNumbersWereChosen() {
    assertThat(run("-t", IRIS, "-c", "last", "-M", "0", "-K", "0", "--out", directory.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("Modularity by number of groups: ", "Centres by minimum description length: ");
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder("masks.png", "chosen-M.png", "chosen-K.png", "chosen-N.png");
  }

  @Test
  void drawsHowManyFinalClustersWereChosen() {
    assertThat(run("-t", IRIS, "-c", "last", "-M", "2", "-N", "0", "--out", directory.toString()))
        .isZero();
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("masks.png", "chosen-N.png");
  }

  @Test
  void theClassIsClusteredIfItIsNotNamed() {
    assertThat(train(IRIS, directory)).isZero();
    assertThat(out.toString()).contains("groups of 5 attributes").doesNotContain("Rand");
  }

  @Test
  void quietPrintsNothing() {
    assertThat(train(IRIS, directory, "--quiet")).isZero();
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void readsCsvFilesAndSavesModels() throws Exception {
    Path csv = directory.resolve("rows.csv");
    Files.writeString(csv, "a,b,k\n1,2,x\n3,1,y\n2,5,x\n4,4,y\n");
    Path model = directory.resolve("models/rows.model");
    assertThat(train(csv.toString(), directory, "-c", "k", "--save", model.toString()))
        .isZero();
    Object[] saved = SerializationHelper.readAll(model.toString());
    assertThat(saved).hasSize(2);
    assertThat(((MetaClusterer) saved[0]).model().layout().attributes()).hasSize(2);
    assertThat(((Instances) saved[1]).attribute(2).name()).isEqualTo("k");
  }

  @Test
  void outputDoesNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(train(IRIS, directory, "-c", "last")).isZero();
    } finally {
      Locale.setDefault(before);
    }
    assertThat(out.toString()).containsPattern("adjusted Rand index -?\\d\\.\\d{3}");
    assertThat(err.toString()).containsPattern("error \\d\\.\\d{3}");
  }
}
