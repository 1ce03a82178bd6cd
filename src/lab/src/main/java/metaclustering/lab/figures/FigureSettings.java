package metaclustering.lab.figures;

import java.util.List;
import metaclustering.fixtures.Digits;
import metaclustering.settings.LearningRule;

/**
 * What figures are made of and for.
 *
 * @param rules those to be shown, side by side
 * @param seed of all that is random; a figure that shows several seeds takes the next ones too
 * @param training digits to learn from, in random order
 * @param test other digits
 */
public record FigureSettings(List<LearningRule> rules, long seed, Digits training, Digits test) {

  public FigureSettings {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("no rule to show");
    }
  }
}
