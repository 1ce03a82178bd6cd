package metaclustering.lab.benchmarks;

import java.util.Arrays;

/**
 * How quick somebody is at a job.
 *
 * @param job what is done
 * @param who does it
 * @param rows how many rows it is done to
 * @param seconds one for every repetition
 * @param operations additions and multiplications that a row would take if every centre were compared
 *     in every column that it has; NaN where that says nothing
 * @param peak the largest Java heap meanwhile, rows and garbage included, in MB; NaN if not known
 */
public record Speed(
    String job, String who, long rows, double[] seconds, double operations, double peak) {

  /** The median of the seconds. */
  public double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  double least() {
    return sorted()[0];
  }

  double most() {
    return sorted()[seconds.length - 1];
  }

  /** Operations a second, by the median. */
  double operationsPerSecond() {
    return operations * rowsPerSecond();
  }

  private double[] sorted() {
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Rows a second, by the median. */
  public double rowsPerSecond() {
    return rows / median();
  }
}
