package metaclustering.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ClusteringSettingsTest {

  private static void allowed(UnaryOperator<ClusteringSettings.Builder> change) {
    assertThatCode(() -> change.apply(ClusteringSettings.builder()).build())
        .doesNotThrowAnyException();
  }

  private static void refused(UnaryOperator<ClusteringSettings.Builder> change, String message) {
    assertThatThrownBy(() -> change.apply(ClusteringSettings.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theEndsOfEveryRange() {
    allowed(b -> b.size(1, 1));
    allowed(b -> b.size(1_000_000, 1_000_000));
    refused(b -> b.size(-1, 1), "numMetaClusters is -1; it must be from 0 to 1000000");
    refused(b -> b.size(1_000_001, 1), "numMetaClusters is 1000001; it must be from 0 to 1000000");
    refused(b -> b.size(1, -1), "clustersEach is -1; it must be from 0 to 1000000");
    allowed(b -> b.passes(0));
    refused(b -> b.passes(-1), "passes is -1; it must be at least 0");
    allowed(b -> b.maskRate(100));
    allowed(b -> b.maskRate(Double.MIN_VALUE));
    refused(b -> b.maskRate(0), "maskRate is 0.0; it must be above 0 and at most 100");
    refused(b -> b.maskRate(100.1), "maskRate is 100.1");
    refused(b -> b.maskRate(Double.NaN), "maskRate is NaN");
    allowed(b -> b.centreRate(1));
    refused(b -> b.centreRate(0), "centreRate is 0.0; it must be above 0 and at most 1");
    refused(b -> b.centreRate(1.01), "centreRate is 1.01");
    allowed(b -> b.randomRate(0));
    allowed(b -> b.randomRate(0.999));
    refused(b -> b.randomRate(1), "randomRate is 1.0; it must be at least 0 and below 1");
    refused(b -> b.randomRate(-0.1), "randomRate is -0.1");
    allowed(b -> b.blockSize(1));
    allowed(b -> b.blockSize(1024));
    refused(b -> b.blockSize(1025), "blockSize is 1025; it must be from 1 to 1024");
    allowed(b -> b.polishRounds(0));
    refused(b -> b.polishRounds(-1), "polishRounds is -1; it must be at least 0");
    allowed(b -> b.numExecutionSlots(0));
    allowed(b -> b.numExecutionSlots(1024));
    refused(b -> b.numExecutionSlots(1025), "numExecutionSlots is 1025; it must be from 0 to 1024");
    refused(b -> b.numExecutionSlots(-1), "numExecutionSlots is -1");
  }

  @Test
  void whatIsSharedMustBeGivenAndPolished() {
    allowed(b -> b.size(0, 1).shareClusters(true));
    refused(
        b -> b.size(2, 0).shareClusters(true),
        "clustersEach is 0; it must be at least 1 with shareClusters");
    refused(
        b -> b.polishRounds(0).shareClusters(true),
        "polishRounds is 0; it must be at least 1 with shareClusters");
    refused(
        b -> b.polishRounds(0).jointSymbols(true),
        "polishRounds is 0; it must be at least 1 with jointSymbols");
    ClusteringSettings joint = ClusteringSettings.builder().jointSymbols(true).build();
    assertThat(joint.withClustersEach(3).jointSymbols()).isTrue();
    assertThat(joint.plain()).isEqualTo(ClusteringSettings.builder().build());
    assertThatThrownBy(() -> joint.requireSizes(9, " for a stream"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("jointSymbols is true; it must be false for a stream");
    ClusteringSettings sharing =
        ClusteringSettings.builder().shareClusters(true).build();
    assertThat(sharing.withNumMetaClusters(3).shareClusters()).isTrue();
    assertThat(sharing.plain()).isEqualTo(ClusteringSettings.builder().build());
    assertThatThrownBy(() -> sharing.requireSizes(9, " for a stream"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shareClusters is true; it must be false for a stream");
  }

  @Test
  void thereAreAtMostAsManyMetaClustersAsAttributes() {
    ClusteringSettings usual = ClusteringSettings.builder().build();
    assertThat(usual.numMetaClusters()).isEqualTo(4);
    assertThat(usual.fitting(4)).isSameAs(usual);
    assertThat(usual.fitting(3).numMetaClusters()).isEqualTo(3);
    assertThat(usual.fitting(0)).isSameAs(usual);
    ClusteringSettings five = ClusteringSettings.builder().size(5, 2).build();
    assertThat(five.fitting(3).numMetaClusters()).isEqualTo(3);
  }

  @Test
  void anotherNumberOfMetaClustersChangesNothingElse() {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(3, 7)
        .rule(LearningRule.ARTICLE)
        .passes(2)
        .maskRate(3)
        .centreRate(0.4)
        .randomRate(0.25)
        .blockSize(6)
        .polishRounds(8)
        .numExecutionSlots(9)
        .seed(10)
        .build();
    ClusteringSettings other = settings.withNumMetaClusters(2);
    assertThat(other.numMetaClusters()).isEqualTo(2);
    assertThat(other.withNumMetaClusters(3)).isEqualTo(settings);
  }
}
