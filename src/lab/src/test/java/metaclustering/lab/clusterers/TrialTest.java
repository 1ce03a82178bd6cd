package metaclustering.lab.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

class TrialTest {

  /** The labels of scikit-learn's own test, whose adjusted mutual information is 0.27821. */
  @Test
  void scoresAreKnown() {
    int[] classes = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
    int[] clusters = {1, 1, 1, 1, 2, 1, 2, 2, 2, 2, 3, 1, 3, 3, 3, 2, 2};
    Instances rows = new Instances(
        "labels",
        new ArrayList<>(
            List.of(new Attribute("x"), new Attribute("class", List.of("a", "b", "c")))),
        0);
    rows.setClassIndex(1);
    for (int i = 0; i < classes.length; i++) {
      rows.add(new DenseInstance(1, new double[] {i, classes[i]}));
    }
    Map<Score, Double> scores = new Trial(rows, clusters, 2).scores(1);
    assertThat(scores.get(Score.AMI)).isCloseTo(0.27821, within(1e-5));
    assertThat(scores.get(Score.CLUSTERS)).isEqualTo(3);
    assertThat(scores.get(Score.SECONDS)).isEqualTo(2);
  }

  @Test
  void equalBlobsAreFoundByKMeans() throws Exception {
    Trial trial = Trial.run(Contender.ALL.get(0), PlaneShape.EQUAL_BLOBS.rows(300, 1), 1);
    assertThat(trial.adjustedRandIndex()).isGreaterThan(0.95);
  }

  @Test
  void shapesHaveTheirGroups() {
    for (PlaneShape shape : PlaneShape.values()) {
      Instances rows = shape.rows(60, 1);
      assertThat(rows).as(shape.label()).hasSize(60);
      assertThat(rows.get(7).toString()).isEqualTo(shape.rows(60, 1).get(7).toString());
    }
  }
}
