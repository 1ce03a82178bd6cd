package metaclustering.lab.figures;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.lab.agreement.MatchedAccuracy;
import metaclustering.lab.recovery.OnlineTraining;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;

/**
 * How two clusterers of ten centres divide the pixels of pictures, as the article sets them up: grey
 * values from 0 to 1, mask rate .2, centre rate .02. The exponentiated rule learns row by row and
 * slowly too, or pixels that are seldom inked would change their owner with every row.
 *
 * @param masks [2 x pixels] while they formed
 * @param owners of every pixel in the end
 * @param relativeError of the last rows, centres and masks as they are in the end
 */
record PixelDivision(
    ClusteringSettings settings, History<float[][]> masks, int[] owners, double relativeError) {

  /** Pixels with less variance are blank in nearly all pictures. */
  static final double VISIBLE_VARIANCE = 0.005;

  private static final int CLUSTERERS = 2;
  private static final int CENTRES = 10;
  private static final double CENTRE_RATE = 0.02;
  private static final int ROWS_BETWEEN_LOOKS = 100;

  static ClusteringSettings settings(LearningRule rule, double randomRate, long seed) {
    return Rules.settings(rule, 0.2, CENTRE_RATE, randomRate, 0.1, CENTRE_RATE)
        .size(CLUSTERERS, CENTRES)
        .seed(seed)
        .build();
  }

  /** A table of grey values from 0 to 1, in the order of the pictures. */
  static Table table(double[][] pictures) {
    double[][] shares = new double[pictures.length][pictures[0].length];
    for (int i = 0; i < shares.length; i++) {
      for (int p = 0; p < shares[i].length; p++) {
        shares[i][p] = pictures[i][p] / Pixels.INK;
      }
    }
    return Table.read(RowSource.of(shares), Scaling.NONE);
  }

  /**
   * Lets two clusterers learn.
   *
   * @param table of {@link #table}
   */
  static PixelDivision learn(Table table, ClusteringSettings settings, int rows)
      throws InterruptedException {
    try (OnlineTraining training = new OnlineTraining(table, settings)) {
      History<float[][]> masks = new History<>();
      masks.add(0, training.masks());
      while (training.rowsSeen() < rows) {
        training.learn(ROWS_BETWEEN_LOOKS);
        if (masks.isDue(training.rowsSeen()) || training.rowsSeen() >= rows) {
          masks.add(training.rowsSeen(), training.masks());
        }
      }
      MetaClusterModel model = training.model();
      return new PixelDivision(settings, masks, training.owners(), relativeError(model, table));
    }
  }

  private static double relativeError(MetaClusterModel model, Table table) {
    float[] row = new float[table.layout().columns()];
    int[][] codes = new int[table.rowCount()][];
    for (int i = 0; i < codes.length; i++) {
      table.copyRow(i, row);
      codes[i] = model.encode(row);
    }
    return ModelSummary.measure(model, table, codes).relativeError();
  }

  String name() {
    return String.format(Locale.ROOT, "%s, seed %d", Rules.name(settings.rule()), settings.seed());
  }

  /** The division after some rows. */
  BufferedImage picture(long rows, int width, int side) {
    return Pixels.shares(masks.at(rows), owners, width, side);
  }

  static int[] visible(ColumnStatistics statistics, int pixels) {
    return IntStream.range(0, pixels)
        .filter(p -> statistics.variance(p) > VISIBLE_VARIANCE)
        .toArray();
  }

  /**
   * The share of some pixels at which two divisions agree, whatever the numbers of the clusterers: 1
   * if they are the same, about .5 if they have nothing to do with each other.
   */
  static double agreement(int[] first, int[] second, int[] pixels) {
    return MatchedAccuracy.of(chosen(first, pixels), chosen(second, pixels));
  }

  private static int[] chosen(int[] owners, int[] pixels) {
    return IntStream.of(pixels).map(p -> owners[p]).toArray();
  }
}
