package metaclustering.lab.clusterers;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import metaclustering.cli.output.ErrorText;
import weka.core.Instances;

/**
 * What a clusterer reached on a table with one seed.
 *
 * @param scores empty if it failed
 * @param failure why it failed; empty if it did not
 */
public record Result(
    String table, String clusterer, int seed, Map<Score, Double> scores, String failure) {

  private static final String SEPARATOR = "\t";

  public Result {
    scores = Map.copyOf(scores);
  }

  /**
   * Trains a clusterer and measures it. Whatever it throws is a result.
   *
   * @param rows with a class that is nowhere missing; not modified
   */
  public static Result measure(Contender contender, String table, Instances rows, int seed) {
    try {
      Map<Score, Double> scores = Trial.run(contender, rows, seed).scores(seed);
      return new Result(table, contender.name(), seed, scores, "");
    } catch (Exception | OutOfMemoryError e) {
      String failure = ErrorText.oneLine(e);
      return new Result(table, contender.name(), seed, Map.of(), failure);
    }
  }

  boolean failed() {
    return scores.isEmpty();
  }

  /** NaN if it failed. */
  double get(Score score) {
    return scores.getOrDefault(score, Double.NaN);
  }

  /** In one line, for people. */
  public String text() {
    String figures = failed()
        ? failure
        : String.format(Locale.ROOT, "ARI %.3f, %.2f s", get(Score.ARI), get(Score.SECONDS));
    return table + ", " + clusterer + ", seed " + seed + ": " + figures;
  }

  /** One line of a file, without its end. */
  String line() {
    StringBuilder line = new StringBuilder(String.join(SEPARATOR, table, clusterer, "" + seed));
    for (Score score : Score.values()) {
      line.append(SEPARATOR).append(get(score));
    }
    return line.append(SEPARATOR).append(failure).toString();
  }

  static Result parse(String line) {
    String[] cells = line.split(SEPARATOR, -1);
    String failure = cells[cells.length - 1];
    Map<Score, Double> scores = new EnumMap<>(Score.class);
    if (failure.isEmpty()) {
      for (Score score : Score.values()) {
        scores.put(score, Double.valueOf(cells[3 + score.ordinal()]));
      }
    }
    return new Result(cells[0], cells[1], Integer.parseInt(cells[2]), scores, failure);
  }
}
