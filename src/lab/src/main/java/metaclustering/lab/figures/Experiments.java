package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import metaclustering.parallel.Workers;

/** Experiments that do not depend on each other, on all cores. */
final class Experiments {

  /** One experiment, which never shares anything that changes with another. */
  @FunctionalInterface
  interface Experiment<S, T> {
    T run(S settings) throws InterruptedException;
  }

  private Experiments() {}

  /**
   * Runs an experiment for each of the settings; results are in their order.
   *
   * @param step told what each one found, in the order in which they end
   * @param line says in a line what was found
   */
  static <S, T> List<T> run(
      List<S> settings,
      Experiment<S, T> experiment,
      Consumer<String> step,
      Function<T, String> line)
      throws InterruptedException {
    List<T> results = new ArrayList<>(Collections.nCopies(settings.size(), null));
    try (Workers workers = new Workers(0)) {
      workers.run(settings.size(), i -> {
        T result = experiment.run(settings.get(i));
        synchronized (results) {
          results.set(i, result);
          step.accept(line.apply(result));
        }
      });
    }
    return results;
  }
}
