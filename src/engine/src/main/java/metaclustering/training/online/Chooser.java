package metaclustering.training.online;

import org.apache.commons.math3.random.RandomGenerator;

/** Chooses the centre of the least score, or by chance a random one. */
final class Chooser {

  private final double randomRate;
  private final RandomGenerator generator;

  /**
   * @param randomRate how often a random one is chosen, from 0 to 1
   * @param generator not used where that is 0
   */
  Chooser(double randomRate, RandomGenerator generator) {
    this.randomRate = randomRate;
    this.generator = generator;
  }

  /** Of equal scores, the first. */
  int choose(float[] scores) {
    if (randomRate > 0 && generator.nextDouble() < randomRate) {
      return generator.nextInt(scores.length);
    }
    int best = 0;
    float least = scores[0];
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] < least) {
        best = k;
        least = scores[k];
      }
    }
    return best;
  }
}
