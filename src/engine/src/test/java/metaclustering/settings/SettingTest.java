package metaclustering.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import metaclustering.table.Scaling;
import org.junit.jupiter.api.Test;

class SettingTest {

  @Test
  void textsAreReadByTheirKind() {
    assertThat(Settings.NUM_CLUSTERS.parse(" 7 ")).isEqualTo(7);
    assertThat(Settings.MASK_RATE.parse(".5")).isEqualTo(.5);
    assertThat(Settings.SCALE.parse("Standard")).isEqualTo(Scaling.STANDARD);
    assertThat(Settings.SHARE_CLUSTERS.parse("true")).isTrue();
    assertThat(Settings.SEED.parse("12345678901")).isEqualTo(12_345_678_901L);
    assertThatThrownBy(() -> Settings.NUM_CLUSTERS.parse("x"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("numClusters is 'x'; it must be a whole number from 0 to 1000000");
    assertThatThrownBy(() -> Settings.SEED.parse("1.5"))
        .hasMessage("seed is '1.5'; it must be a whole number");
    assertThatThrownBy(() -> Settings.SCALE.parse("log"))
        .hasMessage("scale is 'log'; it must be one of none, range, standard");
  }

  @Test
  void errorsTakeOtherNames() {
    InvalidSettingException error = new InvalidSettingException(
        Settings.POLISH_ROUNDS, 0, "at least 1", Settings.JOINT_SYMBOLS);
    assertThat(error).hasMessage("polishRounds is 0; it must be at least 1 with jointSymbols");
    assertThat(error.message(setting -> "<" + setting.name() + ">"))
        .isEqualTo("<polishRounds> is 0; it must be at least 1 with <jointSymbols>");
    assertThat(error.setting()).isSameAs(Settings.POLISH_ROUNDS);
    assertThat(error.value()).isEqualTo("0");
    assertThat(error.allowed()).isEqualTo("at least 1");
  }

  @Test
  void everyDefaultIsAllowed() {
    SettingValues none = new SettingValues();
    for (Setting<?> setting : Settings.CLUSTERING) {
      assertThat(none.valid(setting)).isEqualTo(setting.defaultValue());
      assertThat(setting.help()).endsWith(".");
    }
    assertThat(ClusteringSettings.of(none))
        .isEqualTo(ClusteringSettings.builder().build());
  }

  @Test
  void rangesInWords() {
    assertThat(Range.from(1).to(3)).hasToString("from 1 to 3");
    assertThat(Range.from(0).below(1)).hasToString("at least 0 and below 1");
    assertThat(Range.above(0).to(.5)).hasToString("above 0 and at most 0.5");
    assertThat(Range.above(2)).hasToString("above 2");
    assertThat(Range.from(1).to(Integer.MAX_VALUE)).hasToString("at least 1");
    assertThat(Range.ALL).hasToString("");
    assertThat(Range.ALL.contains(Double.NaN)).isFalse();
  }
}
