package weka.classifiers.lazy;

import metaclustering.settings.Settings;

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

  /** The defaults. */
  public static final AnalogySettings DEFAULTS = new AnalogySettings(
      Settings.TRIES.defaultValue(),
      Settings.USUAL_SHARE.defaultValue(),
      Settings.EXCHANGE_RATE.defaultValue(),
      Settings.CAPACITY.defaultValue());

  public AnalogySettings {
    Settings.TRIES.require(tries);
    Settings.USUAL_SHARE.require(usualShare);
    Settings.EXCHANGE_RATE.require(exchangeRate);
    Settings.CAPACITY.require(capacity);
  }
}
