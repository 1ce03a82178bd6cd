package weka.gui.metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import org.junit.jupiter.api.Test;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/** The progress and masks of trainings; no window is needed. */
class TrainingHistoryTest {

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
    TrainingHistory history = new TrainingHistory();
    int looks = 1000;
    for (int i = 0; i < looks; i++) {
      float[][] masks = model.masks();
      masks[0][0] = (float) i / looks;
      masks[1][0] = 1 - masks[0][0];
      history.add(model.withMasks(masks), List.of(SOME));
    }
    List<float[][]> frames = history.frames();
    assertThat(frames).hasSizeBetween(60, 121);
    float step = frames.get(1)[0][0];
    for (int i = 0; i < frames.size(); i++) {
      assertThat(frames.get(i)[0][0]).isCloseTo(i * step, within(1e-4f));
    }
  }

  @Test
  void knowsTheModelThatTheTrainingGave() throws Exception {
    MetaClusterer clusterer = clusterer(vote(), "-M 2 -K 2");
    MetaClusterer other = clusterer(vote(), "-M 2 -K 3");
    TrainingHistory history = new TrainingHistory();
    assertThat(history.gave(clusterer.model())).isFalse();
    history.add(clusterer.model(), List.of(SOME));
    history.add(clusterer.model(), List.of(SOME, SOME));
    assertThat(history.frames()).hasSize(1);
    assertThat(history.progress()).hasSize(2);
    MetaClusterer copy = (MetaClusterer) MetaClusterer.makeCopy(clusterer);
    assertThat(history.gave(copy.model())).isTrue();
    assertThat(history.gave(other.model())).isFalse();
  }
}
