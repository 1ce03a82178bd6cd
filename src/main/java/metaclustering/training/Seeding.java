package metaclustering.training;

import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Where centres start: near the mean, each a little towards a random row. Centres that start at the
 * rows themselves have to forget the other groups' columns first, which takes more rows.
 */
final class Seeding {

  private static final float TOWARDS_ROW = 0.1f;

  private Seeding() {}

  /** First centres [M x K x D] by random rows of weight above 0; a missing value does not pull. */
  static float[][][] centres(Table table, TrainingSettings settings, RandomGenerator generator) {
    int[] candidates = RowOrder.weighted(table);
    int columns = table.layout().columns();
    float[][][] seeds = new float[settings.metaClusters()][settings.centresEach()][columns];
    for (float[][] clusterer : seeds) {
      RowOrder.shuffle(candidates, clusterer.length, generator);
      for (int k = 0; k < clusterer.length; k++) {
        table.copyRow(candidates[k % candidates.length], clusterer[k]);
        for (int d = 0; d < columns; d++) {
          float mean = (float) table.statistics().mean(d);
          float away = Float.isNaN(clusterer[k][d]) ? 0 : clusterer[k][d] - mean;
          clusterer[k][d] = mean + TOWARDS_ROW * away;
        }
      }
    }
    return seeds;
  }
}
