package metaclustering.lab.benchmarks;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/** Speeds as Markdown, CSV and a chart: in every job, the first is what the others are compared with. */
public final class SpeedReport {

  private final List<Speed> speeds;
  private final double product;

  /**
   * @param product additions and multiplications a second of a large product of float matrices, on
   *     all threads
   */
  public SpeedReport(List<Speed> speeds, double product) {
    this.speeds = List.copyOf(speeds);
    this.product = product;
  }

  private Speed first(String job) {
    return speeds.stream().filter(s -> s.job().equals(job)).findFirst().orElseThrow();
  }

  private List<String> jobs() {
    return speeds.stream().map(Speed::job).distinct().toList();
  }

  /** How many times as many rows a second the first of the job does. */
  private double advantage(Speed speed) {
    return first(speed.job()).rowsPerSecond() / speed.rowsPerSecond();
  }

  /** The operations a second in per cent of those of the product. */
  private double share(Speed speed) {
    return 100 * speed.operationsPerSecond() / product;
  }

  private static String known(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }

  /** The spread of the same: the slowest of the one against the quickest of the other. */
  private String advantageInWords(Speed speed) {
    Speed first = first(speed.job());
    if (speed.equals(first)) {
      return "1";
    }
    double shares = (double) first.rows() / speed.rows();
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        advantage(speed),
        shares * speed.least() / first.most(),
        shares * speed.most() / first.least());
  }

  /** One line for every speed. */
  public String markdown() {
    StringBuilder text = new StringBuilder(
        "| job | who | rows | seconds, median (least to most) | rows a second | of the product, % | first"
            + " is ... times as quick | heap, MB |\n|---|---|---:|---|---:|---:|---|---:|\n");
    for (String job : jobs()) {
      for (Speed speed : speeds) {
        if (speed.job().equals(job)) {
          text.append(String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %.3f (%.3f to %.3f) | %,.0f | %s | %s | %s |\n",
              job,
              speed.who(),
              speed.rows(),
              speed.median(),
              speed.least(),
              speed.most(),
              speed.rowsPerSecond(),
              known("%.1f", share(speed)),
              advantageInWords(speed),
              known("%,.0f", speed.peak())));
        }
      }
    }
    return text.toString();
  }

  /** One line for every repetition. */
  public String csv() {
    StringBuilder text = new StringBuilder("job,who,rows,seconds,share,heap\n");
    for (Speed speed : speeds) {
      for (double seconds : speed.seconds()) {
        text.append(String.format(
            Locale.ROOT,
            "%s,%s,%d,%.6f,%s,%s\n",
            speed.job(),
            speed.who(),
            speed.rows(),
            seconds,
            known("%.2f", share(speed) * speed.median() / seconds),
            known("%.0f", speed.peak())));
      }
    }
    return text.toString();
  }

  /** How many times as quick the first of each job is as each of the others, one line a bar. */
  public BufferedImage chart() {
    List<Speed> others = speeds.stream().filter(s -> !s.equals(first(s.job()))).toList();
    return RatioBars.of(
        "MetaClusterer is ... times as quick (rows a second against rows a second)",
        others.stream().map(s -> s.job() + ": " + s.who()).toList(),
        others.stream().mapToDouble(this::advantage).toArray());
  }
}
