package metaclustering.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** The command line as users start it: by Weka's launcher, from the installed package. */
class CommandLineIT {

  private static final Path DATA = Path.of("test-data").toAbsolutePath();
  private static final String IRIS = " -t " + DATA.resolve("iris.arff");
  private static final String ZOO = " -t " + DATA.resolve("zoo.arff");

  @TempDir
  static Path folder;

  private static WekaHome weka;

  @BeforeAll
  static void install() throws Exception {
    weka = WekaHome.in(folder);
    weka.install();
  }

  private static String run(int exitCode, String command) throws Exception {
    String printed =
        weka.shell("java -cp weka.jar weka.Run MetaClustering " + command + "; echo exit code $?");
    assertThat(printed)
        .as(command)
        .contains("exit code " + exitCode)
        .doesNotContain("\tat ", "Exception");
    return printed;
  }

  @Test
  void rowsAreEncodedByASavedModel() throws Exception {
    run(0, "train" + IRIS + " -c last -M 2 -K 4 -N 3 --save iris.model");
    assertThat(folder.resolve("metaclustering/masks.png")).isNotEmptyFile();
    run(0, "model iris.model --export iris.json");
    run(0, "encode iris.model" + IRIS + " --to codes.arff");
    run(0, "encode iris.json" + IRIS + " --to codes.csv --keep");
    Instances codes = DataSource.read(folder.resolve("codes.arff").toString());
    assertThat(codes).hasSize(150);
    assertThat(codes.numAttributes()).isEqualTo(2 + 3);
    assertThat(DataSource.read(folder.resolve("codes.csv").toString()).numAttributes())
        .isEqualTo(5 + 2 + 3);
  }

  @Test
  void everyOtherCommandRuns() throws Exception {
    assertThat(run(0, "surprise" + ZOO + " -c last --top 3")).contains("surprise.csv");
    assertThat(run(0, "imagine" + ZOO + " -c last --draw 5")).contains("drawn.arff");
    assertThat(run(0, "analogy" + ZOO + " --row 1")).contains("probability");
    assertThat(run(0, "stability" + ZOO + " -c last --restarts 2")).contains("stability.png");
    assertThat(run(0, "compare" + IRIS + " --folds 2 -M 2 -K 3 --classifier J48"))
        .contains("| codes + raw");
    assertThat(run(0, "--help")).contains("encode");
  }

  @Test
  void errorsAreOneLineAndAnExitCode() throws Exception {
    assertThat(run(2, "train")).contains("give the training rows by -t FILE");
    assertThat(run(2, "train" + IRIS + " -M x")).contains("-M", "'x'");
    assertThat(run(1, "train -t missing.arff"))
        .contains("metaclustering train: missing.arff: no such file");
  }

  /** Without a search for classes Weka's launcher starts a second sooner. */
  @Test
  void startsByItsFullNameToo() throws Exception {
    assertThat(
            weka.shell("java -cp weka.jar weka.Run -no-scan metaclustering.cli.MetaClustering -V"))
        .contains("metaClustering ");
  }
}
