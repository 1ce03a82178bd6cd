package metaclustering.choice;

import java.util.Arrays;
import metaclustering.choice.RowSample.Cells;
import org.apache.commons.math3.util.MathArrays;

/**
 * One attribute in a mixture: its distribution within each component. Components may share a
 * distribution ({@link Levels}).
 */
abstract sealed class Factor permits CategoricalFactor, NormalFactor {

  final Cells cells;
  private double[][] statistics;
  private Levels levels;

  Factor(Cells cells) {
    this.cells = cells;
  }

  static Factor of(Cells cells) {
    return cells.isCategorical() ? new CategoricalFactor(cells) : new NormalFactor(cells);
  }

  /**
   * Estimates the parameters from the rows.
   *
   * @param memberships [rows x components]
   */
  final void fit(double[] memberships, int components) {
    statistics = statistics(memberships, components);
    prepare(statistics);
    levels = levels(statistics);
    setParameters(levels.statistics());
  }

  /** The length of the parameters' description, in nats. */
  final double parameterCost() {
    return levels.cost();
  }

  /** Length of the description of the parameters and of the cells, given the components, in nats. */
  final double length() {
    return length(levels);
  }

  private double length(Levels of) {
    return of.cost()
        - Arrays.stream(of.statistics()).mapToDouble(this::logLikelihood).sum();
  }

  /** The same if every row belongs to one component only, with these sums. */
  final double length(double[][] sums) {
    prepare(sums);
    return length(levels(sums));
  }

  final int level(int component) {
    return levels.levelOf()[component];
  }

  /** The log likelihood that is lost if two components share their parameters. */
  final double loss(int k, int j) {
    if (level(k) == level(j)) {
      return 0;
    }
    return logLikelihood(statistics[k])
        + logLikelihood(statistics[j])
        - logLikelihood(MathArrays.ebeAdd(statistics[k], statistics[j]));
  }

  /** Sums of every component. */
  abstract double[][] statistics(double[] memberships, int components);

  /** Called with all statistics before {@link #logLikelihood}. */
  abstract void prepare(double[][] all);

  abstract double logLikelihood(double[] sums);

  /** Which components share their parameters. */
  abstract Levels levels(double[][] statistics);

  /** Sets the parameters of the levels from their sums. */
  abstract void setParameters(double[][] sums);

  /** Adds the logarithm of every cell's density to [rows x components]. */
  abstract void addLogDensities(double[] joint, int components);
}
