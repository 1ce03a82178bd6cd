package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import org.junit.jupiter.api.Test;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.metaclustering.training.TrainingHistory;
import weka.gui.metaclustering.view.RowReader;

/** What is remembered of a training, and rows of other data sets; no window is needed. */
class RecordingTest {

  private static final Progress SOME =
      new Progress(Progress.Phase.LEARNING, 1, 1, 10, 100, 1000, 0.5, 0.5);

  private static MetaClusterer clusterer(Instances data, String options) throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(options));
    clusterer.buildClusterer(data);
    return clusterer;
  }

  private static Instances vote() throws Exception {
    return DataSource.read(Path.of("test-data", "vote.arff").toString());
  }

  @Test
  void framesStayFewAndEvenlySpread() throws Exception {
    MetaClusterModel model = clusterer(vote(), "-M 2 -K 2").model();
    TrainingHistory recording = new TrainingHistory();
    int looks = 1000;
    for (int i = 0; i < looks; i++) {
      Progress progress = new Progress(Progress.Phase.LEARNING, 1, 1, i, looks, 1000, 0.5, 0.5);
      recording.add(model.withMasks(model.masks()), List.of(progress));
    }
    List<TrainingHistory.Frame> frames = recording.frames();
    assertThat(frames).hasSizeBetween(60, 121);
    long step = frames.get(1).progress().rowsSeen();
    for (int i = 0; i < frames.size(); i++) {
      assertThat(frames.get(i).progress().rowsSeen()).isEqualTo(i * step);
    }
  }

  @Test
  void knowsTheModelThatTheTrainingGave() throws Exception {
    MetaClusterer clusterer = clusterer(vote(), "-M 2 -K 2");
    MetaClusterer other = clusterer(vote(), "-M 2 -K 3");
    TrainingHistory recording = new TrainingHistory();
    assertThat(recording.gave(clusterer.model())).isFalse();
    recording.add(clusterer.model(), List.of(SOME));
    recording.add(clusterer.model(), List.of(SOME, SOME));
    assertThat(recording.frames()).hasSize(1);
    assertThat(recording.progress()).hasSize(2);
    MetaClusterer copy = (MetaClusterer) MetaClusterer.makeCopy(clusterer);
    assertThat(recording.gave(copy.model())).isTrue();
    assertThat(recording.gave(other.model())).isFalse();
  }

  @Test
  void rowsAreReadByTheNamesOfTheirAttributes() throws Exception {
    Instances all = vote();
    Instances fewer = vote();
    fewer.deleteAttributeAt(16);
    fewer.deleteAttributeAt(3);
    MetaClusterer clusterer = clusterer(fewer, "-M 2 -K 3");
    RowReader cells = RowReader.of(clusterer.model(), all).orElseThrow();
    for (int i = 0; i < 20; i++) {
      assertThat(cells.code(cells.values(all.instance(i))))
          .isEqualTo(clusterer.code(fewer.instance(i)));
    }
    assertThat(RowReader.of(clusterer(all, "-M 2 -K 3").model(), fewer)).isEmpty();
  }
}
