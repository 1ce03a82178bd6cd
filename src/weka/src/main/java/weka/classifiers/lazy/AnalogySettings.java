package weka.classifiers.lazy;

/**
 * How analogies are made; valid.
 *
 * @param tries clusterers to train, seeds in sequence, of which the one of least relative error is
 *     kept, at least 1
 * @param usualShare the share of training rows that are usual in a meta-cluster: the others are
 *     strange there; above 0 to 1
 * @param exchangeRate the probability that a part of a row comes from elsewhere, above 0 and below 1
 * @param capacity the most codes to remember, at least 1
 */
public record AnalogySettings(int tries, double usualShare, double exchangeRate, int capacity) {

  /** What serves most data. */
  public static final AnalogySettings DEFAULTS = new AnalogySettings(5, 0.99, 0.05, 10_000);

  public AnalogySettings {
    require(tries >= 1, "number of tries (-tries)", tries, "at least 1");
    require(
        usualShare > 0 && usualShare <= 1,
        "usual share (-usual)",
        usualShare,
        "above 0 and at most 1");
    require(
        exchangeRate > 0 && exchangeRate < 1,
        "exchange rate (-exchange)",
        exchangeRate,
        "above 0 and below 1");
    require(capacity >= 1, "number of codes to remember (-codes)", capacity, "at least 1");
  }

  private static void require(boolean valid, String what, Number value, String range) {
    if (!valid) {
      throw new IllegalArgumentException("the " + what + " is " + value + "; it must be " + range);
    }
  }
}
