package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class LiveTrainingTest {

  private static final Progress SOME =
      new Progress(Progress.Phase.LEARNING, 1, 1, 10, 100, 1000, 0.5, 0.5);

  @Test
  void watchersHearOfATrainingAndSeeItsModel() throws Exception {
    List<LiveTraining> seen = new ArrayList<>();
    Consumer<LiveTraining> watcher = seen::add;
    LiveTraining.watch(watcher);
    MetaClusterer clusterer = TestFiles.built("-M 2 -K 3", TestFiles.readWithoutClass("iris.arff"));
    assertThat(seen).hasSize(1);
    LiveTraining training = seen.get(0);
    assertThat(training.hasEnded()).isTrue();
    assertThat(training.learned()).contains(clusterer.model());
    assertThat(training.model()).contains(clusterer.model());
    assertThat(training.progress()).isNotEmpty();
  }

  @Test
  void lookingNeverChangesWhatIsLearned() throws Exception {
    Instances data = TestFiles.readWithoutClass("segment-challenge.arff");
    String options = "-M 4 -K 5 -I 4";
    MetaClusterer alone = TestFiles.built(options, data);
    AtomicInteger models = new AtomicInteger();
    MetaClusterer watched = TestFiles.clusterer(options);
    watched.setListener(new TrainingListener() {
      @Override
      public boolean onProgress(Progress progress) {
        throw new AssertionError("is told with the model");
      }

      @Override
      public boolean onProgress(Progress progress, Supplier<MetaClusterModel> soFar) {
        MetaClusterModel model = soFar.get();
        assertThat(model.metaClusters()).isEqualTo(4);
        for (int a = 0; a < model.layout().attributes().size(); a++) {
          double sum = 0;
          for (int m = 0; m < 4; m++) {
            sum += model.mask(m, a);
          }
          assertThat(sum).isBetween(0.9999, 1.0001);
        }
        models.incrementAndGet();
        return true;
      }
    });
    watched.buildClusterer(data);
    assertThat(models.get()).isGreaterThanOrEqualTo(2);
    assertThat(watched.masks()).isDeepEqualTo(alone.masks());
    assertThat(watched.codes(data)).isDeepEqualTo(alone.codes(data));
    assertThat(watched.getMeasure("measureRelativeError"))
        .isEqualTo(alone.getMeasure("measureRelativeError"));
  }

  @Test
  void modelsAreCopiedOnlyWhenAskedFor() {
    AtomicInteger copies = new AtomicInteger();
    LiveTraining training = new LiveTraining(TrainingListener.NONE, /* debug= */ false);
    for (int i = 0; i < 5; i++) {
      training.onProgress(SOME, () -> {
        copies.incrementAndGet();
        return null;
      });
    }
    assertThat(copies).hasValue(1);
    training.refresh();
    training.onProgress(SOME, () -> {
      copies.incrementAndGet();
      return null;
    });
    assertThat(copies).hasValue(2);
  }

  @Test
  void stoppedTrainingKeepsWhatWasLearned() throws Exception {
    AtomicBoolean stops = new AtomicBoolean(true);
    Consumer<LiveTraining> stopper = training -> {
      if (stops.get()) {
        training.stop();
      }
    };
    LiveTraining.watch(stopper);
    MetaClusterer clusterer = TestFiles.built(
        "-M 2 -K 3 -I 1000000", TestFiles.readWithoutClass("segment-challenge.arff"));
    stops.set(false);
    assertThat(clusterer.model().metaClusters()).isEqualTo(2);
    assertThat(clusterer.model().summary().relativeError()).isBetween(0.0, 1.0);
  }

  @Test
  void aListenerStillDecides() {
    LiveTraining training = new LiveTraining(progress -> false, /* debug= */ false);
    assertThat(training.onProgress(SOME, () -> null)).isFalse();
    LiveTraining other = new LiveTraining(progress -> true, /* debug= */ false);
    assertThat(other.onProgress(SOME, () -> null)).isTrue();
  }

  @Test
  void manyReportsAreThinned() {
    LiveTraining training = new LiveTraining(TrainingListener.NONE, /* debug= */ false);
    for (int i = 0; i < 5000; i++) {
      training.onProgress(
          new Progress(Progress.Phase.LEARNING, 1, 1, i, 5000, 1000, 0.5, 0.5), () -> null);
    }
    List<Progress> kept = training.progress();
    assertThat(kept).hasSizeBetween(500, 1000);
    assertThat(kept.get(0).rowsSeen()).isZero();
    assertThat(kept.get(kept.size() - 1).rowsSeen()).isEqualTo(4999);
  }

  @Test
  void failedTrainingsEndToo() {
    List<LiveTraining> seen = new ArrayList<>();
    Consumer<LiveTraining> watcher = seen::add;
    LiveTraining.watch(watcher);
    assertThat(catchThrowable(
            () -> TestFiles.built("-N 151", TestFiles.readWithoutClass("iris.arff"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).hasEnded()).isTrue();
    assertThat(seen.get(0).learned()).isEmpty();
  }
}
