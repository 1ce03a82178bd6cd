package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.CheckAnswers;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;

/** Weka's check programs print yes and no and end well either way: their output is read here. */
class WekaChecksTest {

  @Test
  void clustererPassesItsChecks() throws Exception {
    List<String> answers = CheckAnswers.of(new CheckClusterer(), MetaClusterer.class);
    assertThat(answers).hasSizeGreaterThan(12);
    // Not incremental, no multi-instance data; what it cannot use it refuses in Weka's words.
    assertThat(answers.stream().filter(answer -> !answer.endsWith("...yes")))
        .containsExactlyInAnyOrder(
            "updateable clusterer...no",
            "multi-instance clusterer...no",
            "basic predict (string predictors)...no (OK error message)",
            "basic predict (date predictors)...no (OK error message)",
            "basic predict (relational predictors)...no (OK error message)",
            "handle zero training instances (numeric & nominal predictors)...no (OK error message)",
            "100% missing predictor values (numeric & nominal predictors)...no (OK error message)");
  }

  @Test
  void updateableClustererPassesItsChecks() throws Exception {
    List<String> answers = CheckAnswers.of(new CheckClusterer(), MetaClustererUpdateable.class);
    assertThat(answers)
        .contains("updateable clusterer...yes")
        .anyMatch(a -> a.matches("incremental training produces the same results.*\\.\\.\\.yes"));
    assertThat(answers.stream().filter(answer -> !answer.endsWith("...yes")))
        .containsExactlyInAnyOrder(
            "multi-instance clusterer...no",
            "basic predict (string predictors)...no (OK error message)",
            "basic predict (date predictors)...no (OK error message)",
            "basic predict (relational predictors)...no (OK error message)",
            "100% missing predictor values (numeric & nominal predictors)...no (OK error message)");
  }

  @ParameterizedTest
  @ValueSource(classes = {MetaClusterer.class, MetaClustererUpdateable.class})
  void optionsPassTheirChecks(Class<?> clusterer) throws Exception {
    List<String> answers = CheckAnswers.of(new CheckOptionHandler(), clusterer);
    assertThat(answers).hasSize(6).allMatch(answer -> answer.endsWith("...yes"));
  }

  @ParameterizedTest
  @ValueSource(classes = {MetaClusterer.class, MetaClustererUpdateable.class})
  void editorPassesItsChecks(Class<?> clusterer) throws Exception {
    List<String> answers = CheckAnswers.of(new CheckGOE(), clusterer);
    assertThat(answers).hasSize(2).allMatch(answer -> answer.endsWith("...yes"));
  }
}
