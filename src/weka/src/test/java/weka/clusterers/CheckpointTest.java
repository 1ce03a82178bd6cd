package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import metaclustering.file.SavedFile;
import metaclustering.finalclusters.codes.MixtureJson;
import metaclustering.fixtures.Children;
import metaclustering.model.ModelJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instances;
import weka.core.Utils;

/** A training that is killed and begun again gives the model that it would have given. */
@Timeout(300)
class CheckpointTest {

  private static final int KILLS = 10;
  private static final String DIGITS = "digits-train.arff.gz";

  @TempDir
  Path folder;

  private static String model(MetaClusterer clusterer) {
    return ModelJson.of(clusterer.model()) + " " + MixtureJson.of(clusterer.mixture());
  }

  /** Arguments: a file of rows, a file for the model, options. */
  static final class Training {
    public static void main(String[] args) throws Exception {
      MetaClusterer clusterer = TestFiles.built(args[2], TestFiles.readWithoutClass(args[0]));
      SavedFile.write(Path.of(args[1]), clusterer);
    }
  }

  private void killedAndBegunAgain(String options, String file) throws Exception {
    String expected = model(TestFiles.built(options, TestFiles.readWithoutClass(file)));
    Path checkpoint = folder.resolve("checkpoint");
    Path saved = folder.resolve("digits.model");
    Path printed = folder.resolve("printed");
    Random moments = new Random(options.hashCode());
    int killed = 0;
    while (killed < KILLS) {
      Files.deleteIfExists(checkpoint);
      Files.deleteIfExists(saved);
      while (!Files.exists(saved)) {
        Process process = Children.start(
            printed,
            Children.java(
                List.of("-Xmx1g", "-Xshare:auto", "-XX:TieredStopAtLevel=1"),
                Training.class,
                file,
                saved,
                options + " -every 500 -checkpoint " + checkpoint));
        FileTime before = time(checkpoint);
        while (process.isAlive() && time(checkpoint).equals(before)) {
          Thread.sleep(2);
        }
        boolean ended = killed == KILLS
            ? process.waitFor(60, TimeUnit.SECONDS)
            : process.waitFor(moments.nextInt(600), TimeUnit.MILLISECONDS);
        if (!ended) {
          process.destroyForcibly().waitFor();
          killed++;
        } else {
          assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
        }
      }
      assertThat(model((MetaClusterer) SavedFile.read(saved))).isEqualTo(expected);
    }
  }

  private static FileTime time(Path file) throws Exception {
    return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
  }

  @Test
  void killedAtRandomMomentsTheModelIsTheSame() throws Exception {
    killedAndBegunAgain("-M 8 -K 8 -N 5 -final codes -num-slots 2 -I 2", DIGITS);
  }

  /** Goes on from the last checkpoints of trainings that save more and more often. */
  private void stoppedAndBegunAgain(String options, String file) throws Exception {
    Instances rows = TestFiles.readWithoutClass(file);
    String expected = model(TestFiles.built(options, rows));
    Path checkpoint = folder.resolve(file + options.hashCode());
    String saving = options + " -every 150 -checkpoint " + checkpoint;
    Path before = folder.resolve("before");
    for (int every : new int[] {2_000_000_000, 20_000, 5_000, 700, 150}) {
      Files.deleteIfExists(checkpoint);
      String often = saving.replace("-every 150", "-every " + every);
      assertThat(model(TestFiles.built(often, rows))).isEqualTo(expected);
      if (Files.exists(checkpoint)) {
        Files.copy(checkpoint, before, StandardCopyOption.REPLACE_EXISTING);
        assertThat(model(TestFiles.built(saving, rows))).isEqualTo(expected);
        Files.copy(before, checkpoint, StandardCopyOption.REPLACE_EXISTING);
        String threads = saving + " -num-slots 2";
        assertThat(model(TestFiles.built(threads, rows))).isEqualTo(expected);
      }
    }
  }

  @Test
  void everyRuleGoesOn() throws Exception {
    stoppedAndBegunAgain("-M 3 -K 3 -N 2", "iris.arff");
    stoppedAndBegunAgain("-M 2 -K 4 -N 2 -share -joint", "glass.arff");
    stoppedAndBegunAgain("-M 3 -K 3 -N 2 -I 70 -random-rate 0.1", "vote.arff");
    stoppedAndBegunAgain("-M 3 -K 3 -N 2 -init dependence", "vote.arff");
    stoppedAndBegunAgain("-M 3 -K 3 -rule article -I 40 -polish 0", "glass.arff");
    stoppedAndBegunAgain("-M 2 -K 4 -rule article -I 40 -scale standard", "labor.arff");
  }

  @Test
  void aCheckpointOfAnotherTrainingIsNamed() throws Exception {
    Instances rows = TestFiles.readWithoutClass("iris.arff");
    String saving = " -every 500 -checkpoint " + folder.resolve("iris");
    TestFiles.built("-N 2 -M 2" + saving, rows);
    assertThatThrownBy(() -> TestFiles.built("-N 2 -M 3" + saving, rows))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the checkpoint " + folder.resolve("iris"))
        .hasMessageContaining("other rows or options");
    rows.get(0).setValue(0, 5.11);
    assertThatThrownBy(() -> TestFiles.built("-N 2 -M 2" + saving, rows))
        .hasMessageContaining("other rows or options");
    rows.get(0).setWeight(2);
    assertThatThrownBy(() -> TestFiles.built("-N 2 -M 2" + saving, rows))
        .hasMessageContaining("other rows or options");
    Files.writeString(folder.resolve("iris"), "no checkpoint");
    assertThatThrownBy(() -> TestFiles.built("-N 2 -M 2" + saving, rows))
        .hasMessageContaining("cannot read " + folder.resolve("iris"));
  }

  @Test
  void optionsAreChecked() throws Exception {
    assertThatThrownBy(() -> TestFiles.clusterer("-every 0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-every) is 0");
    MetaClusterer clusterer = TestFiles.clusterer("-checkpoint \"a file\" -every 7");
    assertThat(Utils.joinOptions(clusterer.getOptions()))
        .contains("-checkpoint \"a file\" -every 7");
    assertThat(TestFiles.clusterer("-every 7").getOptions()).doesNotContain("-every");
  }
}
