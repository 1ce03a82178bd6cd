package metaclustering.finalclusters.rows;

import java.util.Arrays;
import metaclustering.math.LogSumExp;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;

/**
 * Steps of expectation maximisation (Dempster, Laird and Rubin, 1977) over rows. Parts of the rows are
 * worked on at the same time; their number does not depend on the threads, and their sums are added in
 * their order.
 */
final class ExpectationMaximisation {

  private static final int MAX_PARTS = 8;
  private static final int MOST_BLOCK_ROWS = 256;
  private static final int LEAST_BLOCK_ROWS = 32;
  private static final int BLOCK_ATTRIBUTES = 256;

  /** A product of so many ratios does not leave the range of a double. */
  private static final int FACTORS = 16;

  private final MixtureRows rows;
  private final Workers workers;

  ExpectationMaximisation(MixtureRows rows, Workers workers) {
    this.rows = rows;
    this.workers = workers;
  }

  /** The sums of a part of the rows. */
  private static final class Part {

    private final double[][] sums;
    private final double[] totals;
    private double logLikelihood;

    Part(AttributeModel[] models, int components) {
      sums = new double[models.length][];
      Arrays.setAll(sums, a -> new double[models[a].sums()]);
      totals = new double[components];
    }

    void add(Part other) {
      for (int a = 0; a < sums.length; a++) {
        addTo(sums[a], other.sums[a]);
      }
      addTo(totals, other.totals);
      logLikelihood += other.logLikelihood;
    }

    private static void addTo(double[] into, double[] other) {
      for (int i = 0; i < into.length; i++) {
        into[i] += other[i];
      }
    }
  }

  /** The mixture whose components have the rows with their label. */
  MixtureFit fromLabels(AttributeModel[] models, int components, int[] labels)
      throws InterruptedException {
    return step(models, components, false, (from, to, memberships) -> {
      for (int i = from; i < to; i++) {
        memberships[(i - from) * components + labels[i]] = rows.weights()[i];
      }
      return 0;
    });
  }

  /**
   * The mixture after a step.
   *
   * @param measured whether the gains of numeric attributes are needed
   */
  MixtureFit step(MixtureFit fit, boolean measured) throws InterruptedException {
    double[] base = fit.logPriors().clone();
    for (int a = 0; a < fit.models().length; a++) {
      AttributeCells cells = rows.cells(a);
      for (int j = 0; j < base.length && cells.hasCommon(); j++) {
        base[j] += Math.log(fit.models()[a].ratio(j, cells.common()));
      }
    }
    return step(
        fit.models(),
        base.length,
        measured,
        (from, to, memberships) -> expect(fit.models(), base, from, to, memberships));
  }

  /** Writes the weighted memberships of some rows; returns their log likelihood. */
  private interface Memberships {
    double of(int from, int to, double[] memberships);
  }

  private MixtureFit step(
      AttributeModel[] models, int components, boolean measured, Memberships memberships)
      throws InterruptedException {
    int each = (rows.size() + MAX_PARTS - 1) / MAX_PARTS;
    int blockRows = Math.max(LEAST_BLOCK_ROWS, Math.min(MOST_BLOCK_ROWS, each));
    int blocks = (rows.size() + blockRows - 1) / blockRows;
    Part[] parts = new Part[Math.min(MAX_PARTS, blocks)];
    workers.run(parts.length, p -> {
      parts[p] = new Part(models, components);
      int last = Workers.start(p + 1, parts.length, blocks);
      for (int block = Workers.start(p, parts.length, blocks); block < last; block++) {
        Interruption.check();
        int from = block * blockRows;
        int to = Math.min(rows.size(), from + blockRows);
        add(parts[p], models, from, to, components, measured, memberships);
      }
    });
    for (int p = 1; p < parts.length; p++) {
      parts[0].add(parts[p]);
    }
    return fitted(models, parts[0]);
  }

  private void add(
      Part part,
      AttributeModel[] models,
      int from,
      int to,
      int components,
      boolean measured,
      Memberships memberships) {
    double[] ofRows = new double[(to - from) * components];
    part.logLikelihood += memberships.of(from, to, ofRows);
    for (int i = 0; i < ofRows.length; i++) {
      part.totals[i % components] += ofRows[i];
    }
    for (int a = 0; a < models.length; a++) {
      models[a].collect(rows.cells(a), from, to, ofRows, part.sums[a]);
      if (measured) {
        models[a].measure(rows.cells(a), from, to, ofRows, part.sums[a]);
      }
    }
  }

  private double expect(
      AttributeModel[] models, double[] base, int from, int to, double[] memberships) {
    int components = base.length;
    double[] products = new double[memberships.length];
    Arrays.fill(products, 1);
    for (int a = 0; a < models.length; a++) {
      models[a].multiply(rows.cells(a), from, to, products);
      if ((a + 1) % FACTORS == 0 || a == models.length - 1) {
        for (int i = 0; i < products.length; i++) {
          memberships[i] += Math.log(products[i]);
          products[i] = 1;
        }
      }
    }
    double logLikelihood = 0;
    double[] joint = new double[components];
    for (int i = 0; i < to - from; i++) {
      for (int j = 0; j < components; j++) {
        joint[j] = memberships[i * components + j] + base[j];
      }
      double all = LogSumExp.of(joint);
      double weight = rows.weights()[from + i];
      logLikelihood += weight * all;
      for (int j = 0; j < components; j++) {
        memberships[i * components + j] = weight * Math.exp(joint[j] - all);
      }
    }
    return logLikelihood;
  }

  private MixtureFit fitted(AttributeModel[] models, Part sums) throws InterruptedException {
    AttributeModel[] better = new AttributeModel[models.length];
    workers.runBlocks(models.length, BLOCK_ATTRIBUTES, (from, to) -> {
      for (int a = from; a < to; a++) {
        better[a] = models[a].fitted(rows.cells(a), sums.sums[a], sums.totals);
      }
    });
    double all = Arrays.stream(sums.totals).sum();
    double[] logPriors = Arrays.stream(sums.totals)
        .map(total -> Math.log(Math.max(total / all, Double.MIN_NORMAL)))
        .toArray();
    return new MixtureFit(better, logPriors, sums.logLikelihood);
  }
}
