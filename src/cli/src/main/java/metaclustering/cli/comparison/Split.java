package metaclustering.cli.comparison;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import weka.classifiers.Evaluation;
import weka.core.Instances;

/** Rows to train on, and rows to test with. */
record Split(Instances training, Instances test) {

  /**
   * The folds of Weka's {@link Evaluation#crossValidateModel}, made one after another.
   *
   * @param rows not modified
   */
  static Stream<Split> folds(Instances rows, int folds, int seed) {
    Random random = new Random(seed);
    Instances shuffled = new Instances(rows);
    shuffled.randomize(random);
    shuffled.stratify(folds);
    return IntStream.range(0, folds)
        .mapToObj(
            fold -> new Split(shuffled.trainCV(folds, fold, random), shuffled.testCV(folds, fold)));
  }
}
