package weka.classifiers.lazy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import weka.classifiers.CheckClassifier;
import weka.core.CheckAnswers;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;

/** Weka's check programs, whose output is read. */
class AnalogyChecksTest {

  @Test
  void classifierPassesItsChecks() throws Exception {
    List<String> answers = CheckAnswers.of(new CheckClassifier(), MetaClusterAnalogy.class);
    assertThat(answers).hasSizeGreaterThan(20);
    // No multi-instance data; what it cannot use it refuses in Weka's words.
    assertThat(answers.stream()
            .filter(answer -> !answer.endsWith("...yes"))
            .filter(
                answer -> !answer.matches("basic predict .*(string|date|relational) predictors.*"
                    + "\\.\\.\\.no \\(OK error message\\)"))
            .filter(answer ->
                !answer.matches("basic predict \\((numeric|date|string|relational) class.*"
                    + "\\.\\.\\.no \\(OK error message\\)")))
        .containsExactly("multi-instance classifier...no");
  }

  @Test
  void optionsAndEditorPassTheirChecks() throws Exception {
    assertThat(CheckAnswers.of(new CheckOptionHandler(), MetaClusterAnalogy.class))
        .hasSize(6)
        .allMatch(answer -> answer.endsWith("...yes"));
    assertThat(CheckAnswers.of(new CheckGOE(), MetaClusterAnalogy.class))
        .hasSize(2)
        .allMatch(answer -> answer.endsWith("...yes"));
  }
}
