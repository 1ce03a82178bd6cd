package weka.gui.metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;
import org.junit.jupiter.api.Test;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/** What the bar says while a training runs; no window is needed. */
class TrainingStatusTest {

  @Test
  void everyPhaseIsNamed() throws Exception {
    Instances iris = DataSource.read(Path.of("test-data", "iris.arff").toString());
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 2 -N 2"));
    List<Progress> heard = new ArrayList<>();
    clusterer.setListener(heard::add);
    clusterer.buildClusterer(iris);
    assertThat(heard.stream().map(Progress::phase).distinct())
        .containsExactly(Phase.LEARNING, Phase.POLISHING, Phase.CLUSTERING);
    assertThat(TrainingStatus.running(heard.get(0), false)).startsWith("Learning: pass ");
    assertThat(TrainingStatus.running(heard.get(0), true)).startsWith("Stopping: pass ");
    Progress last = heard.get(heard.size() - 1);
    assertThat(TrainingStatus.running(last, false))
        .matches("Finding the clusters of rows: 150 rows, error 0\\.\\d{3}");
    assertThat(TrainingStatus.running(last, true))
        .startsWith("Finding the clusters of rows; click Stop again to cancel: ");
  }
}
