package metaclustering.lab.figure;

import java.awt.Color;
import java.util.Locale;
import metaclustering.picture.chart.Charts;
import metaclustering.training.LearningRule;
import metaclustering.training.TrainingSettings;

/** The two rules as figures name and set them. */
final class Rules {

  private Rules() {}

  static String name(LearningRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  /** The article's rule with the article's rates, or the exponentiated rule with its defaults. */
  static TrainingSettings.Builder settings(
      LearningRule rule, double maskRate, double centreRate, double randomRate) {
    TrainingSettings.Builder settings = TrainingSettings.builder().rule(rule);
    return rule == LearningRule.EXPONENTIATED
        ? settings
        : settings.maskRate(maskRate).centreRate(centreRate).randomRate(randomRate);
  }

  /** The article's rule with some rates, or the exponentiated rule row by row with others. */
  static TrainingSettings.Builder settings(
      LearningRule rule,
      double maskRate,
      double centreRate,
      double randomRate,
      double exponentiatedMaskRate,
      double exponentiatedCentreRate) {
    TrainingSettings.Builder settings = settings(rule, maskRate, centreRate, randomRate);
    return rule == LearningRule.ARTICLE
        ? settings
        : settings
            .maskRate(exponentiatedMaskRate)
            .centreRate(exponentiatedCentreRate)
            .blockRows(1);
  }

  /** The same in all charts. */
  static Color colour(LearningRule rule) {
    return Charts.colour(rule == LearningRule.ARTICLE ? 5 : 2);
  }

  /** Such as "mask rate 0.5, centre rate 0.3, random rate 0.02, a block of 1". */
  static String rates(TrainingSettings settings) {
    int block = settings.rule() == LearningRule.ARTICLE ? 1 : settings.blockRows();
    return String.format(
        Locale.ROOT,
        "mask rate %s, centre rate %s, random rate %s, a block of %d",
        settings.maskRate(),
        settings.centreRate(),
        settings.randomRate(),
        block);
  }
}
