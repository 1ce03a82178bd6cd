package metaclustering.training.online;

import java.io.Serializable;

/**
 * Notices that a sequence of errors has risen: with z the errors less their mean so far, in their
 * standard deviations, the sum of {@code z - TOLERATED}, never below 0, passes a threshold.
 *
 * <p>Single errors count up to a limit, so that an outlier is no change. After Page, "Continuous
 * Inspection Schemes", Biometrika 41, 1954, and Hinkley, "Inference about the Change-Point from
 * Cumulative Sum Tests", Biometrika 58, 1971; for learning from streams Gama et al., "A Survey on
 * Concept Drift Adaptation", ACM Computing Surveys 46, 2014.
 */
final class PageHinkley implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many errors tell the mean and the deviation. */
  private static final int FIRST_ERRORS = 200;

  private static final double LIMIT = 3;
  private static final double TOLERATED = 0.3;
  private static final double THRESHOLD = 100;

  private long count;
  private double mean;
  private double squares;
  private double sum;

  /** Adds an error; whether errors have risen. */
  boolean add(double error) {
    if (count >= FIRST_ERRORS) {
      double deviation = Math.sqrt(squares / count);
      double z = deviation > 0 ? (error - mean) / deviation : Math.signum(error - mean) * LIMIT;
      sum = Math.max(0, sum + Math.max(-LIMIT, Math.min(LIMIT, z)) - TOLERATED);
    }
    count++;
    double gap = error - mean;
    mean += gap / count;
    squares += gap * (error - mean);
    return sum > THRESHOLD;
  }
}
