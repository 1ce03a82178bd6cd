package metaclustering.cli.features;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.Scaling;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import weka.core.Attribute;

/**
 * Random Fourier features, {@code sqrt(2 / D) cos(w x + b)}, of standardised columns: the D vectors w
 * are normal with variance {@code 1 / v}, the phases b uniform in [0, 2 pi], where v is the sum of the
 * columns' variances. So {@code |x - y|^2} is 2v in the mean, and the product of two rows' features
 * about {@code exp(-|x - y|^2 / 2v)}.
 *
 * <p>Rahimi and Recht, "Random Features for Large-Scale Kernel Machines", NIPS 2007.
 */
public final class FourierFeatures extends ColumnFeatures {

  private static final long serialVersionUID = 1L;

  private final int m_Units;
  private final int m_Seed;

  private double[][] m_Weights;
  private double[] m_Phases;

  /**
   * A filter that is not trained.
   *
   * @param units D, the number of features
   * @param keep whether the attributes are kept before the features
   */
  public FourierFeatures(int units, int seed, boolean keep) {
    super(Scaling.STANDARD, keep);
    m_Units = units;
    m_Seed = seed;
  }

  @Override
  public String globalInfo() {
    return "Describes a row by random Fourier features. The class, if set, is never looked at and"
        + " always kept.";
  }

  @Override
  List<Attribute> learn(double[][] rows, TableLayout layout) {
    RandomGenerator random = new Well19937c(m_Seed);
    double variance = IntStream.of(layout.informativeColumns())
        .mapToDouble(d -> new Variance()
            .evaluate(Arrays.stream(rows).mapToDouble(row -> row[d]).toArray()))
        .sum();
    double deviation = variance > 0 ? 1 / Math.sqrt(variance) : 0;
    m_Weights = new double[m_Units][layout.columns()];
    m_Phases = new double[m_Units];
    for (int u = 0; u < m_Units; u++) {
      Arrays.setAll(m_Weights[u], d -> deviation * random.nextGaussian());
      m_Phases[u] = 2 * Math.PI * random.nextDouble();
    }
    return IntStream.range(0, m_Units)
        .mapToObj(u -> new Attribute("fourier" + u))
        .toList();
  }

  @Override
  double[] features(double[] row) {
    double[] features = new double[m_Units];
    for (int u = 0; u < m_Units; u++) {
      double sum = m_Phases[u];
      for (int d = 0; d < row.length; d++) {
        sum += m_Weights[u][d] * row[d];
      }
      features[u] = Math.sqrt(2.0 / m_Units) * Math.cos(sum);
    }
    return features;
  }
}
