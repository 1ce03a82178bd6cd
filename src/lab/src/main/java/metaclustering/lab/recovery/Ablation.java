package metaclustering.lab.recovery;

import java.util.List;
import java.util.function.UnaryOperator;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.MaskStart;

/** The default options but for one. */
public enum Ablation {
  NONE("default", settings -> settings),
  EQUAL_MASKS("masks begin equal", settings -> settings.maskStart(MaskStart.UNIFORM)),
  NO_EXPLORATION("no random choices", settings -> settings.randomRate(0)),
  SLOW_MASKS("mask rate .1 instead of 1", settings -> settings.maskRate(0.1)),
  SLOW_CENTRES("centre rate .02 instead of .12", settings -> settings.centreRate(0.02)),
  BLOCKS_OF_16("blocks of 16 rows instead of 4", settings -> settings.blockSize(16)),
  BLOCKS_OF_64("blocks of 64 rows instead of 4", settings -> settings.blockSize(64)),
  ONE_PASS("one pass, settled or not", settings -> settings.passes(1)),
  NO_POLISH("no polish", settings -> settings.polishRounds(0)),
  EQUAL_NO_EXPLORATION(
      "equal masks, no random choices",
      settings -> settings.maskStart(MaskStart.UNIFORM).randomRate(0)),
  EQUAL_SLOW_MASKS(
      "equal masks, mask rate .1",
      settings -> settings.maskStart(MaskStart.UNIFORM).maskRate(0.1)),
  EQUAL_BLOCKS_OF_64(
      "equal masks, blocks of 64 rows",
      settings -> settings.maskStart(MaskStart.UNIFORM).blockSize(64)),
  EQUAL_NO_POLISH(
      "equal masks, no polish",
      settings -> settings.maskStart(MaskStart.UNIFORM).polishRounds(0));

  private static final List<String> CASES = List.of(
      "one-hot 10 x 10, 500 rows",
      "d 128 M 8, noise 20 %",
      "d 128 M 8, noise 25 %",
      "d 128 M 16, noise 10 %",
      "half the columns noise",
      "numbers, nominal, binary");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  private final UnaryOperator<ClusteringSettings.Builder> change;

  Ablation(String label, UnaryOperator<ClusteringSettings.Builder> change) {
    this.label = label;
    this.change = change;
  }

  /** What differs, in words. */
  public String label() {
    return label;
  }

  /** The cases that every change is tried on. */
  public static List<RecoveryCase> cases() {
    return RecoveryCase.all().stream().filter(c -> CASES.contains(c.name())).toList();
  }

  /** Measures on tables of the seeds 1, 2, ... */
  public Recovery measure(RecoveryCase setting, int seeds) throws InterruptedException {
    return Recovery.measure(
        setting,
        Finder.DEFAULT,
        (table, groups, clusters, seed) ->
            Finder.train(table, changed(Finder.settings(groups, clusters, seed))),
        seeds);
  }

  /** Settings with this change. */
  public ClusteringSettings.Builder changed(ClusteringSettings.Builder settings) {
    return change.apply(settings);
  }
}
