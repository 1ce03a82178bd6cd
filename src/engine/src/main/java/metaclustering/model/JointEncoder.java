package metaclustering.model;

import java.util.stream.IntStream;
import metaclustering.math.Offsets;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowBlock;

/**
 * Codes whose reconstruction comes close to the row: the nearest centres to begin with, then each symbol
 * in turn is the one that leaves the least squared error over the known values, the others as they are,
 * until none changes (iterated conditional modes: Besag, "On the Statistical Analysis of Dirty Pictures",
 * JRSS B 48, 1986).
 *
 * <p>Design notes. A reconstruction is a sum, {@code mean + sum_m part[code[m]]}; so with the products
 * of the parts with each other, and of the row with each part, what a symbol leaves is looked up:
 * {@code |part[s]|^2 - 2 part[s] (x - mean - parts of the others)}, over the known columns.
 */
final class JointEncoder implements Encoder {

  private static final int MAX_ROUNDS = 8;

  private final Encoder nearest;
  private final int metaClusters;

  /** Where the symbols of each meta-cluster begin, and the end. */
  private final int[] starts;

  private final int[] columns;

  /** Of these, what is known of a row without its code. */
  private final float[] means;

  /** What each symbol adds, [columns x symbols]. */
  private final float[][] parts;

  private final float[][] products;

  /**
   * @param model whose reconstruction corrects, in the space of the columns
   * @param nearest finds the codes to begin with
   */
  JointEncoder(MetaClusterModel model, Encoder nearest) {
    this.nearest = nearest;
    this.metaClusters = model.metaClusters();
    this.starts = Offsets.of(model.centreCounts());
    this.columns = model.layout().informativeColumns();
    this.means = new float[columns.length];
    this.parts = new float[columns.length][starts[metaClusters]];
    float[][][] corrections = model.reconstruction().corrections();
    for (int j = 0; j < columns.length; j++) {
      int d = columns[j];
      means[j] = (float) model.statistics().mean(d);
      int a = model.layout().attributeOf(d);
      for (int m = 0; m < metaClusters; m++) {
        for (int k = 0; k < model.centreCount(m); k++) {
          float own = model.mask(m, a) * (model.centreColumn(m, k, d) - means[j]);
          parts[j][starts[m] + k] = own + corrections[m][k][d];
        }
      }
    }
    this.products = new float[starts[metaClusters]][starts[metaClusters]];
    for (int s = 0; s < products.length; s++) {
      Interruption.cancel();
      for (float[] part : parts) {
        add(part[s], part, products[s]);
      }
    }
  }

  private static void add(float times, float[] what, float[] to) {
    for (int s = 0; s < to.length; s++) {
      to[s] += times * what[s];
    }
  }

  @Override
  public int[][] encode(RowBlock block) {
    int[][] codes = nearest.encode(block);
    float[] row = new float[block.columns()];
    for (int i = 0; i < codes.length; i++) {
      Interruption.cancel();
      block.copyRow(i, row);
      improve(codes[i], row);
    }
    return codes;
  }

  @Override
  public int[] encode(float[] row) {
    int[] code = nearest.encode(row);
    improve(code, row);
    return code;
  }

  private void improve(int[] code, float[] row) {
    Products known = new Products(row);
    float[] squares = new float[products.length];
    for (int s = 0; s < squares.length; s++) {
      squares[s] = known.square(s);
    }
    // of each part with the row less all chosen parts
    float[] left = new float[squares.length];
    for (int j = 0; j < columns.length; j++) {
      float deviation = row[columns[j]] - means[j];
      if (!Float.isNaN(deviation) && deviation != 0) {
        add(deviation, parts[j], left);
      }
    }
    for (int m = 0; m < metaClusters; m++) {
      known.add(starts[m] + code[m], -1, left);
    }
    boolean changed = true;
    for (int round = 0; round < MAX_ROUNDS && changed; round++) {
      changed = false;
      for (int m = 0; m < metaClusters; m++) {
        int now = starts[m] + code[m];
        known.add(now, 1, left);
        int best = now;
        for (int s = starts[m]; s < starts[m + 1]; s++) {
          best = squares[s] - 2 * left[s] < squares[best] - 2 * left[best] ? s : best;
        }
        known.add(best, -1, left);
        changed |= best != now;
        code[m] = best - starts[m];
      }
    }
  }

  /** The products of parts over the columns that a row knows: of all less the others, or of these. */
  private final class Products {

    private final int[] some;
    private final boolean areMissing;

    private Products(float[] row) {
      int[] missing = which(row, true);
      areMissing = 2 * missing.length < columns.length;
      some = areMissing ? missing : which(row, false);
    }

    private int[] which(float[] row, boolean missing) {
      return IntStream.range(0, columns.length)
          .filter(j -> Float.isNaN(row[columns[j]]) == missing)
          .toArray();
    }

    float square(int symbol) {
      float square = 0;
      for (int j : some) {
        square += parts[j][symbol] * parts[j][symbol];
      }
      return areMissing ? products[symbol][symbol] - square : square;
    }

    /** Adds the products of a symbol's part with all. */
    void add(int symbol, int sign, float[] to) {
      if (areMissing) {
        JointEncoder.add(sign, products[symbol], to);
      }
      for (int j : some) {
        JointEncoder.add(
            areMissing ? -sign * parts[j][symbol] : sign * parts[j][symbol], parts[j], to);
      }
    }
  }
}
