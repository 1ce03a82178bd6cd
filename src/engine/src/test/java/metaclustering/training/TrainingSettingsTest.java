package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  private static void allowed(UnaryOperator<TrainingSettings.Builder> change) {
    assertThatCode(() -> change.apply(TrainingSettings.builder()).build())
        .doesNotThrowAnyException();
  }

  private static void refused(UnaryOperator<TrainingSettings.Builder> change, String message) {
    assertThatThrownBy(() -> change.apply(TrainingSettings.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theEndsOfEveryRange() {
    allowed(b -> b.size(1, 1));
    allowed(b -> b.size(1_000_000, 1_000_000));
    refused(b -> b.size(-1, 1), "(-M) is -1; it must be from 0 to 1000000");
    refused(b -> b.size(1_000_001, 1), "(-M) is 1000001; it must be from 0 to 1000000");
    refused(b -> b.size(1, -1), "(-K) is -1; it must be from 0 to 1000000");
    allowed(b -> b.passes(0));
    refused(b -> b.passes(-1), "(-I) is -1; it must be at least 0");
    allowed(b -> b.maskRate(100));
    allowed(b -> b.maskRate(Double.MIN_VALUE));
    refused(b -> b.maskRate(0), "(-mask-rate) is 0.0; it must be above 0 and at most 100");
    refused(b -> b.maskRate(100.1), "(-mask-rate) is 100.1");
    refused(b -> b.maskRate(Double.NaN), "(-mask-rate) is NaN");
    allowed(b -> b.centreRate(1));
    refused(b -> b.centreRate(0), "(-centre-rate) is 0.0; it must be above 0 and at most 1");
    refused(b -> b.centreRate(1.01), "(-centre-rate) is 1.01");
    allowed(b -> b.randomRate(0));
    allowed(b -> b.randomRate(0.999));
    refused(b -> b.randomRate(1), "(-random-rate) is 1.0; it must be at least 0 and below 1");
    refused(b -> b.randomRate(-0.1), "(-random-rate) is -0.1");
    allowed(b -> b.blockRows(1));
    allowed(b -> b.blockRows(1024));
    refused(b -> b.blockRows(1025), "(-block) is 1025; it must be from 1 to 1024");
    allowed(b -> b.polishRounds(0));
    refused(b -> b.polishRounds(-1), "(-polish) is -1; it must be at least 0");
    allowed(b -> b.threads(0));
    allowed(b -> b.threads(1024));
    refused(b -> b.threads(1025), "(-num-slots) is 1025; it must be from 0 to 1024");
    refused(b -> b.threads(-1), "(-num-slots) is -1");
  }

  @Test
  void whatIsSharedMustBeGivenAndPolished() {
    allowed(b -> b.size(0, 1).sharesCentres(true));
    refused(
        b -> b.size(2, 0).sharesCentres(true),
        "(-K) is 0; it must be at least 1 to share the clusters (-share)");
    refused(
        b -> b.polishRounds(0).sharesCentres(true),
        "(-polish) is 0; it must be at least 1 to share the clusters (-share)");
    refused(
        b -> b.polishRounds(0).jointSymbols(true),
        "(-polish) is 0; it must be at least 1 to choose symbols jointly (-joint)");
    TrainingSettings joint = TrainingSettings.builder().jointSymbols(true).build();
    assertThat(joint.withCentres(3).jointSymbols()).isTrue();
    assertThat(joint.plain()).isEqualTo(TrainingSettings.builder().build());
    assertThatThrownBy(joint::requireSizes)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-joint)");
    TrainingSettings sharing = TrainingSettings.builder().sharesCentres(true).build();
    assertThat(sharing.withMetaClusters(3).sharesCentres()).isTrue();
    assertThat(sharing.plain()).isEqualTo(TrainingSettings.builder().build());
    assertThatThrownBy(sharing::requireSizes)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-share)");
  }

  @Test
  void theDefaultNumberOfMetaClustersGivesWay() {
    TrainingSettings usual = TrainingSettings.builder().build();
    assertThat(usual.metaClusters()).isEqualTo(4);
    assertThat(usual.fitting(4)).isSameAs(usual);
    assertThat(usual.fitting(3).metaClusters()).isEqualTo(3);
    assertThat(usual.fitting(0)).isSameAs(usual);
    TrainingSettings five = TrainingSettings.builder().size(5, 2).build();
    assertThat(five.fitting(3)).isSameAs(five);
  }

  @Test
  void anotherNumberOfMetaClustersChangesNothingElse() {
    TrainingSettings settings = TrainingSettings.builder()
        .size(3, 7)
        .rule(LearningRule.ARTICLE)
        .passes(2)
        .maskRate(3)
        .centreRate(0.4)
        .randomRate(0.25)
        .blockRows(6)
        .polishRounds(8)
        .threads(9)
        .seed(10)
        .build();
    TrainingSettings other = settings.withMetaClusters(2);
    assertThat(other.metaClusters()).isEqualTo(2);
    assertThat(other.withMetaClusters(3)).isEqualTo(settings);
  }

  @Test
  void aCheckpointNeedsRows() {
    assertThatThrownBy(() -> new Checkpoint(null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(-every) is 0; it must be at least 1");
    assertThat(new Checkpoint(null, 1).everyRows()).isEqualTo(1);
  }
}
