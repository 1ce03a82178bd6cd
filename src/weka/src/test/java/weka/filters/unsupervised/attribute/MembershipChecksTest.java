package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.CheckAnswers;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** Weka's check programs, whose output is read, and its command line for filters. */
class MembershipChecksTest {

  @TempDir
  private Path directory;

  @Test
  void optionsAndEditorPassTheirChecks() throws Exception {
    assertThat(CheckAnswers.of(new CheckOptionHandler(), MetaClusterMembership.class))
        .hasSize(6)
        .allMatch(answer -> answer.endsWith("...yes"));
    assertThat(CheckAnswers.of(new CheckGOE(), MetaClusterMembership.class))
        .hasSize(2)
        .allMatch(answer -> answer.endsWith("...yes"));
  }

  @Test
  void filtersBatchesFromTheCommandLine() throws Exception {
    String first = directory.resolve("train.arff").toString();
    String second = directory.resolve("test.arff").toString();
    MetaClusterMembership.main(new String[] {
      "-b",
      "-i",
      "test-data/digits-train.arff.gz",
      "-o",
      first,
      "-r",
      "test-data/digits-test.arff.gz",
      "-s",
      second,
      "-c",
      "last",
      "-W",
      "weka.clusterers.MetaClusterer -M 4 -K 4 -I 1"
    });
    Instances train = DataSource.read(first);
    Instances test = DataSource.read(second);
    assertThat(train.numInstances()).isEqualTo(5_000);
    assertThat(test.numInstances()).isEqualTo(1_000);
    assertThat(train.equalHeaders(test)).isTrue();
    assertThat(train.numAttributes()).isEqualTo(5);
    assertThat(train.attribute(4).name()).isEqualTo("digit");
  }
}
