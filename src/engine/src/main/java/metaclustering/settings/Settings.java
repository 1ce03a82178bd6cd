package metaclustering.settings;

import java.util.List;
import metaclustering.table.Scaling;

/**
 * The declarations of all settings. Options, properties, parameters, help and the documentation's
 * tables come from them. The texts that Weka's property sheets annotate their fields with are constants.
 */
public final class Settings {

  private static final int MAX_CLUSTERS = 1_000_000;
  private static final int MAX_REMEMBERED = 100_000_000;

  public static final String NUM_CLUSTERS_HELP =
      "Number N of clusters of rows; 0 to choose it from the rows. Chosen are as many as the rows"
          + " clearly fall apart into, up to 20; otherwise it is the elbow of a mixture's likelihoods,"
          + " up to 10.";

  public static final Setting<Integer> NUM_CLUSTERS =
      Setting.of("numClusters", 0, Range.from(0).to(MAX_CLUSTERS), NUM_CLUSTERS_HELP);

  public static final String FINAL_CLUSTERS_HELP =
      "How the clusters of rows are found; auto does what suits the rows. They are found by a"
          + " mixture over the rows, by communities of neighbours (any shape), or by a mixture over the"
          + " codes; auto chooses neighbours where they keep together what the others tear apart,"
          + " otherwise a mixture over the rows.";

  public static final Setting<FinalClusterMethod> FINAL_CLUSTERS =
      Setting.of("finalClusters", FinalClusterMethod.AUTO, FINAL_CLUSTERS_HELP);

  public static final String NUM_META_CLUSTERS_HELP =
      "Number M of groups that the attributes are divided into (meta-clusters); 0 to choose it. If"
          + " there are fewer attributes, their number is used. It is chosen by the modularity of the"
          + " dependence between attributes (at most 3,000 columns).";

  public static final Setting<Integer> NUM_META_CLUSTERS =
      Setting.of("numMetaClusters", 4, Range.from(0).to(MAX_CLUSTERS), NUM_META_CLUSTERS_HELP);

  public static final String CLUSTERS_EACH_HELP =
      "Number K of centres in each attribute group, typical values of its attributes; 0 to choose"
          + " it in each. It is chosen by the minimum description length (at most 32).";

  public static final Setting<Integer> CLUSTERS_EACH =
      Setting.of("clustersEach", 5, Range.from(0).to(MAX_CLUSTERS), CLUSTERS_EACH_HELP);

  public static final Setting<Boolean> SHARE_CLUSTERS = Setting.of(
          "shareClusters",
          false,
          "Distribute the M * K centres over the attribute groups so as to lower the error, instead of K"
              + " in each.")
      .expert();

  public static final Setting<Boolean> JOINT_SYMBOLS = Setting.of(
          "jointSymbols",
          false,
          "Choose the symbols of a row together, so that its reconstruction is closest to the row,"
              + " instead of the nearest centre of each attribute group. Reconstruction improves, decoding"
              + " gets worse.")
      .expert();

  public static final String PASSES_HELP =
      "Passes over the rows while attribute groups form; 0 to stop when they no longer change.";

  public static final Setting<Integer> PASSES =
      Setting.of("passes", 0, Range.from(0).to(Integer.MAX_VALUE), PASSES_HELP);

  public static final Setting<LearningRule> RULE = Setting.of(
          "rule",
          LearningRule.EXPONENTIATED,
          "Learning rule: exponentiated gradient, or the rule of the article of 2018, which needs many"
              + " more rows.")
      .expert();

  public static final Setting<MaskStart> MASK_START = Setting.of(
          "maskStart",
          MaskStart.DEPENDENCE,
          "First masks: equal, or larger for one clusterer in each group of dependent attributes,"
              + " found by spectral clustering (of more than 3,000 columns, of a sample that the others"
              + " join). The article's rule always starts from equal masks.")
      .expert();

  public static final Setting<Double> MASK_RATE = Setting.of(
          "maskRate", 1.0, Range.above(0).to(100), "Learning rate of the masks.")
      .expert();

  public static final Setting<Double> CENTRE_RATE = Setting.of(
          "centreRate", 0.12, Range.above(0).to(1), "Learning rate of the centres.")
      .expert();

  public static final Setting<Double> RANDOM_RATE = Setting.of(
          "randomRate",
          0.005,
          Range.from(0).below(1),
          "Probability that a random centre is chosen during training.")
      .expert();

  public static final Setting<Integer> BLOCK_SIZE = Setting.of(
          "blockSize",
          4,
          Range.from(1).to(1024),
          "Rows between two updates of the masks; above 16 the masks learn worse. The article's rule"
              + " uses 1.")
      .expert();

  public static final String POLISH_ROUNDS_HELP =
      "Largest number of rounds that lower the error once the attribute groups have formed; 0 for"
          + " none. These polish rounds are passes with hard masks. A single attribute group, which is"
          + " k-means, may take 100 even if this is less.";

  public static final Setting<Integer> POLISH_ROUNDS =
      Setting.of("polishRounds", 20, Range.from(0).to(Integer.MAX_VALUE), POLISH_ROUNDS_HELP);

  public static final String SCALE_HELP =
      "Scaling of numeric attributes: none, to [0, 1] by their range, or to mean 0 and standard"
          + " deviation 1.";

  public static final Setting<Scaling> SCALE = Setting.of("scale", Scaling.RANGE, SCALE_HELP);

  public static final String MISSING_AS_VALUE_HELP =
      "Take missing as a value of its own in nominal attributes that have missing values, as in market"
          + " baskets (bought or missing) and surveys (no answer). Missing numbers count nowhere, as"
          + " they have no place among the others.";

  public static final Setting<Boolean> MISSING_AS_VALUE =
      Setting.of("missingAsValue", false, MISSING_AS_VALUE_HELP);

  public static final String STABILITY_HALVES_HELP =
      "Number of trainings on random halves of the rows, whose clusters are compared with those of all"
          + " rows to measure their stability; 0 for none, 5 or 10 are enough. Streams do not use it.";

  public static final Setting<Integer> STABILITY_HALVES =
      Setting.of("stabilityHalves", 0, Range.from(0).to(1000), STABILITY_HALVES_HELP);

  public static final String NUM_EXECUTION_SLOTS_HELP =
      "Number of threads; 0 for all cores that no other training has taken. The result does not depend"
          + " on it.";

  public static final Setting<Integer> NUM_EXECUTION_SLOTS =
      Setting.of("numExecutionSlots", 0, Range.from(0).to(1024), NUM_EXECUTION_SLOTS_HELP);

  public static final String CHECKPOINT_HELP =
      "File in which the training is saved at intervals. An interrupted training continues from it"
          + " and ends with the same result.";

  public static final Setting<String> CHECKPOINT = Setting.of("checkpoint", "", CHECKPOINT_HELP);

  public static final Setting<Integer> EVERY = Setting.of(
          "every",
          100_000,
          Range.from(1).to(Integer.MAX_VALUE),
          "Rows learned between two checkpoints.")
      .expert();

  public static final String SEED_HELP =
      "Random number seed; another one begins the training elsewhere.";

  public static final Setting<Long> SEED = Setting.of("seed", 1L, SEED_HELP);

  public static final String SLEEP_ROWS_HELP =
      "Number of rows of a stream that are remembered, balanced over their codes, and learned again"
          + " between new ones; 0 for none.";

  public static final Setting<Integer> SLEEP_ROWS =
      Setting.of("sleepRows", 0, Range.from(0).to(MAX_REMEMBERED), SLEEP_ROWS_HELP);

  public static final Setting<Double> REPLAY_RATIO = Setting.of(
          "replayRatio",
          1.0,
          Range.from(0).to(100),
          "Number of remembered rows that are learned again for each new row.")
      .expert();

  public static final Setting<Integer> TRIES = Setting.of(
      "tries",
      5,
      Range.from(1).to(Integer.MAX_VALUE),
      "Number of clusterers that are trained with consecutive seeds; the one with the smallest"
          + " relative error is kept.");

  public static final Setting<Double> USUAL_SHARE = Setting.of(
      "usualShare",
      0.99,
      Range.above(0).to(1),
      "Share of the training rows that count as usual in an attribute group. If a row is farther from"
          + " its centre than these, the group is switched off; with 1 never.");

  public static final Setting<Double> EXCHANGE_RATE = Setting.of(
          "exchangeRate",
          0.05,
          Range.above(0).below(1),
          "Probability that a part of a row comes from elsewhere: the smaller, the more a"
              + " contradicting part counts against a remembered code.")
      .expert();

  public static final Setting<Integer> CAPACITY = Setting.of(
      "capacity",
      10_000,
      Range.from(1).to(Integer.MAX_VALUE),
      "Largest number of codes to remember. The code of least weight is forgotten first, of equals"
          + " the one not seen for longest.");

  public static final Setting<Integer> GATHERED_ROWS = Setting.of(
      "gatheredRows",
      500,
      Range.from(2).to(Integer.MAX_VALUE),
      "Rows that are collected before the attribute groups are fixed, if the classifier is built from"
          + " fewer and updated row by row.");

  /** Final clusters of a distribution of rows. */
  public static final Setting<Integer> DISTRIBUTION_CLUSTERS = NUM_CLUSTERS.with(
      20,
      Range.from(1).to(MAX_CLUSTERS),
      "Number of clusters that describe which symbols occur together, at most the number of rows."
          + " Those of the clusterer are not used.");

  public static final Setting<Integer> ROUNDS = Setting.of(
      "rounds",
      5,
      Range.from(0).to(Integer.MAX_VALUE),
      "Rounds of expectation maximisation, in which a row belongs to several centres.");

  public static final Setting<Integer> NUM_MODELS = Setting.of(
      "numModels",
      5,
      Range.from(1).to(Integer.MAX_VALUE),
      "Number of models with consecutive seeds that are averaged.");

  public static final Setting<Integer> NUM_EXAMPLES = Setting.of(
      "numExamples", 100, Range.from(1).to(Integer.MAX_VALUE), "Number of rows to draw.");

  /** Final clusters of a generator of rows. */
  public static final Setting<Integer> GENERATOR_CLUSTERS = NUM_CLUSTERS.with(
      200,
      Range.from(1).to(MAX_CLUSTERS),
      "Number of clusters that describe which symbols occur together; more make the drawn rows more"
          + " like those of the file. At most one for every 25 rows.");

  public static final Setting<Double> SPREAD = Setting.of(
      "spread",
      1.0,
      Range.from(0),
      "Factor of the standard deviations of numeric values; with 0 all values are those of the"
          + " centre.");

  /** What decides a clustering. */
  public static final List<Setting<?>> CLUSTERING = List.of(
      NUM_CLUSTERS,
      FINAL_CLUSTERS,
      NUM_META_CLUSTERS,
      CLUSTERS_EACH,
      SHARE_CLUSTERS,
      JOINT_SYMBOLS,
      PASSES,
      RULE,
      MASK_START,
      MASK_RATE,
      CENTRE_RATE,
      RANDOM_RATE,
      BLOCK_SIZE,
      POLISH_ROUNDS,
      SCALE,
      MISSING_AS_VALUE,
      NUM_EXECUTION_SLOTS,
      SEED);

  private Settings() {}
}
