package metaclustering.lab.figures;

import java.awt.Color;
import java.util.Locale;
import metaclustering.picture.chart.Charts;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;

/** The two rules as figures name and set them. */
final class Rules {

  private Rules() {}

  static String name(LearningRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  /** The article's rule with the article's rates, or the exponentiated rule with its defaults. */
  static ClusteringSettings.Builder settings(
      LearningRule rule, double maskRate, double centreRate, double randomRate) {
    ClusteringSettings.Builder settings = ClusteringSettings.builder().rule(rule);
    return rule == LearningRule.EXPONENTIATED
        ? settings
        : settings.maskRate(maskRate).centreRate(centreRate).randomRate(randomRate);
  }

  /** The article's rule with some rates, or the exponentiated rule row by row with others. */
  static ClusteringSettings.Builder settings(
      LearningRule rule,
      double maskRate,
      double centreRate,
      double randomRate,
      double exponentiatedMaskRate,
      double exponentiatedCentreRate) {
    ClusteringSettings.Builder settings = settings(rule, maskRate, centreRate, randomRate);
    return rule == LearningRule.ARTICLE
        ? settings
        : settings
            .maskRate(exponentiatedMaskRate)
            .centreRate(exponentiatedCentreRate)
            .blockSize(1);
  }

  /** The same in all charts. */
  static Color colour(LearningRule rule) {
    return Charts.colour(rule == LearningRule.ARTICLE ? 5 : 2);
  }

  /** Such as "mask rate 0.5, centre rate 0.3, random rate 0.02, a block of 1". */
  static String rates(ClusteringSettings settings) {
    int block = settings.rule() == LearningRule.ARTICLE ? 1 : settings.blockSize();
    return String.format(
        Locale.ROOT,
        "mask rate %s, centre rate %s, random rate %s, a block of %d",
        settings.maskRate(),
        settings.centreRate(),
        settings.randomRate(),
        block);
  }
}
