package metaclustering.imagination;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowSource;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * How surprising rows are, and which part of them. The surprise of a row is {@code -ln p(x)}, that of a
 * meta-cluster
 *
 * <pre>-ln p(values of its attributes | values of all others),</pre>
 *
 * so that a part is surprising if it was never seen or does not fit the rest of the row. Both are given
 * in standard deviations above the mean of the training rows. Immutable.
 */
public final class Surprise implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Final clusters of the distribution that is learned from the rows. */
  private static final int CLUSTERS = 20;

  private final RowDistribution distribution;

  /** The last of each is that of whole rows. */
  private final double[] means;

  private final double[] deviations;

  /**
   * Measures the surprise of the training rows.
   *
   * @param rows that the distribution was learned from
   */
  public Surprise(RowDistribution distribution, RowSource rows) {
    this.distribution = distribution;
    MetaClusterModel model = distribution.model();
    SummaryStatistics[] statistics = new SummaryStatistics[model.metaClusters() + 1];
    Arrays.setAll(statistics, i -> new SummaryStatistics());
    for (int i = 0; i < rows.rowCount(); i++) {
      Interruption.cancel();
      double[] nats = nats(model.layout().encode(rows, i));
      for (int part = 0; part < nats.length; part++) {
        statistics[part].addValue(nats[part]);
      }
    }
    means = new double[statistics.length];
    deviations = new double[statistics.length];
    for (int part = 0; part < statistics.length; part++) {
      means[part] = statistics[part].getMean();
      double deviation = statistics[part].getStandardDeviation();
      deviations[part] = deviation > 0 ? deviation : 1;
    }
  }

  /**
   * How surprising rows are among others: by a distribution of 20 final clusters that is learned from
   * these.
   *
   * @param usual at least one row
   */
  public static Surprise among(MetaClusterModel model, RowSource usual, long seed)
      throws InterruptedException {
    return new Surprise(RowDistribution.learn(model, usual, CLUSTERS, 0, seed), usual);
  }

  private double[] nats(float[] row) {
    Posterior posterior = distribution.posterior(row);
    double[] result = new double[distribution.model().metaClusters() + 1];
    for (int m = 0; m < result.length - 1; m++) {
      result[m] = posterior.surprise(m);
    }
    result[result.length - 1] = -posterior.logDensity();
    return result;
  }

  /**
   * The surprise of a row.
   *
   * @param ofRow of the whole row
   * @param ofParts of each attribute group
   */
  public record Scores(double ofRow, double[] ofParts) {

    /** The most surprising attribute group, the lowest of equals. */
    public int strangest() {
      return ArrayIndex.ofLargest(ofParts);
    }
  }

  /**
   * The surprise of a row, in standard deviations of the training rows above their mean.
   *
   * @param row one value per attribute in its own units, NaN where missing
   */
  public Scores of(double[] row) {
    return ofColumns(distribution.columns(row));
  }

  /** The same of a row of columns, NaN where a value is missing. */
  public Scores ofColumns(float[] row) {
    double[] all = nats(row);
    for (int part = 0; part < all.length; part++) {
      all[part] = (all[part] - means[part]) / deviations[part];
    }
    return new Scores(all[all.length - 1], Arrays.copyOf(all, all.length - 1));
  }
}
