package metaclustering.lab.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class SentenceStudyTest {

  private static final List<String> TABLES =
      List.of("zoo", "vote", "iris", "glass", "wdbc", "ionosphere", "breast-cancer");

  /** The sentences say what matters: a small tree that sees what they name knows the clusters. */
  @Test
  void whatTheSentencesNameTellsTheClusters() throws Exception {
    double sum = 0;
    for (String table : TABLES) {
      Instances rows = DataFile.read(Path.of("test-data", table + ".arff"));
      Classes.set(rows, Classes.LAST);
      rows.deleteWithMissingClass();
      SentenceStudy.Result result = SentenceStudy.of(rows, 1);
      assertThat(result.byNamed()).as(table).isGreaterThan(0.85).isGreaterThan(result.largest());
      assertThat(result.named()).as(table).hasSizeLessThanOrEqualTo(result.attributes());
      sum += result.byNamed();
    }
    assertThat(sum / TABLES.size()).isGreaterThan(0.93);
  }
}
