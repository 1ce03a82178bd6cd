package metaclustering.choice;

import java.util.Arrays;
import metaclustering.choice.RowSample.Cells;

/** The frequencies of an attribute's values. */
final class CategoricalFactor extends Factor {

  /** Of each value, in rows (Krichevsky and Trofimov). */
  private static final double PRIOR_ROWS = 0.5;

  private double[][] logFrequencies;

  CategoricalFactor(Cells cells) {
    super(cells);
  }

  @Override
  double[][] statistics(double[] memberships, int components) {
    double[][] counts = new double[components][cells.values()];
    for (int i = 0; i < cells.cells().length; i++) {
      double x = cells.cells()[i];
      if (!Double.isNaN(x)) {
        int value = (int) x;
        for (int k = 0; k < components; k++) {
          counts[k][value] += memberships[i * components + k];
        }
      }
    }
    return counts;
  }

  @Override
  void prepare(double[][] all) {}

  @Override
  double logLikelihood(double[] counts) {
    double all = Arrays.stream(counts).sum() + counts.length * PRIOR_ROWS;
    double sum = 0;
    for (double count : counts) {
      sum += count * Math.log((count + PRIOR_ROWS) / all);
    }
    return sum;
  }

  @Override
  Levels levels(double[][] statistics) {
    double cost = (cells.values() - 1) * Math.log(Math.max(1, cells.known())) / 2;
    return Levels.shortest(statistics, this::logLikelihood, cost);
  }

  @Override
  void setParameters(double[][] levels) {
    logFrequencies = new double[levels.length][];
    for (int l = 0; l < levels.length; l++) {
      double all = Arrays.stream(levels[l]).sum() + levels[l].length * PRIOR_ROWS;
      logFrequencies[l] =
          Arrays.stream(levels[l]).map(n -> Math.log((n + PRIOR_ROWS) / all)).toArray();
    }
  }

  @Override
  void addLogDensities(double[] joint, int components) {
    double[] of = new double[cells.values() * components];
    for (int v = 0; v < cells.values(); v++) {
      for (int k = 0; k < components; k++) {
        of[v * components + k] = logFrequencies[level(k)][v];
      }
    }
    for (int i = 0; i < cells.cells().length; i++) {
      double x = cells.cells()[i];
      if (!Double.isNaN(x)) {
        int value = (int) x;
        int from = value * components;
        int at = i * components;
        for (int k = 0; k < components; k++) {
          joint[at + k] += of[from + k];
        }
      }
    }
  }
}
