package metaclustering.spark;

import java.util.List;
import metaclustering.settings.Range;
import metaclustering.settings.Setting;
import metaclustering.settings.Settings;

/** The settings that are Spark's parameters: those of a clustering, with the ranges that Spark needs. */
final class SparkSettings {

  private static final Range POSITIVE = Range.from(1);

  static final Setting<Integer> NUM_META_CLUSTERS =
      Settings.NUM_META_CLUSTERS.with(4, POSITIVE, "Number M of attribute groups (meta-clusters).");

  static final Setting<Integer> CLUSTERS_EACH =
      Settings.CLUSTERS_EACH.with(5, POSITIVE, "Number K of centres in each attribute group.");

  static final Setting<Integer> POLISH_ROUNDS = Settings.POLISH_ROUNDS.with(
      Settings.POLISH_ROUNDS.defaultValue(),
      POSITIVE,
      "Largest number of polish rounds, each a pass over all rows.");

  static final Setting<Integer> NUM_EXECUTION_SLOTS = Settings.NUM_EXECUTION_SLOTS.with(
      0,
      Settings.NUM_EXECUTION_SLOTS.range(),
      "Number of threads of the driver; 0 for all cores that no other training has taken. The result"
          + " does not depend on it.");

  static final Setting<String> CHECKPOINT = Settings.CHECKPOINT.with(
      "",
      Range.ALL,
      "File in which the training is saved after each round and from which it continues; empty for"
          + " none.");

  static final Setting<Integer> SAMPLE_ROWS = Setting.of(
      "sampleRows",
      20_000,
      Range.from(2),
      "Number of rows in the sample that trains the masks on the" + " driver.");

  static final List<Setting<?>> ALL = List.of(
      Settings.NUM_CLUSTERS,
      Settings.FINAL_CLUSTERS,
      NUM_META_CLUSTERS,
      CLUSTERS_EACH,
      Settings.RULE,
      Settings.MASK_START,
      Settings.PASSES,
      Settings.MASK_RATE,
      Settings.CENTRE_RATE,
      Settings.RANDOM_RATE,
      Settings.BLOCK_SIZE,
      POLISH_ROUNDS,
      Settings.SCALE,
      Settings.MISSING_AS_VALUE,
      NUM_EXECUTION_SLOTS,
      Settings.SEED,
      CHECKPOINT,
      SAMPLE_ROWS);

  private SparkSettings() {}
}
