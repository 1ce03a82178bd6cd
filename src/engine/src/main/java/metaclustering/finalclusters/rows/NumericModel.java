package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * A numeric attribute while a mixture is learned: normal in each component, or a histogram, whichever
 * tells the components apart better. Both are learned.
 *
 * @param normals in each component
 * @param histogram in each component
 * @param isHistogram which of them counts
 * @param normalGain how much likelier the normals make the rows than the background does, in nats
 * @param histogramGain the same of the histograms
 */
record NumericModel(
    Normals normals,
    CellRatios histogram,
    boolean isHistogram,
    double normalGain,
    double histogramGain)
    implements AttributeModel {

  private static final long serialVersionUID = 1L;

  static NumericModel start(NumberHistogram background, int components) {
    return new NumericModel(
        Normals.start(background, components),
        CellRatios.start(background, true, components),
        false,
        0,
        0);
  }

  /** The form that counts. */
  AttributeModel used() {
    return isHistogram ? histogram : normals;
  }

  @Override
  public double ratio(int component, double value) {
    return used().ratio(component, value);
  }

  @Override
  public void multiply(AttributeCells cells, int from, int to, double[] products) {
    used().multiply(cells, from, to, products);
  }

  @Override
  public int sums() {
    return normals.sums() + histogram.sums();
  }

  @Override
  public void collect(AttributeCells cells, int from, int to, double[] memberships, double[] sums) {
    if (cells.position(from) == cells.position(to)) {
      return;
    }
    double[] ofNormals = new double[normals.sums()];
    double[] ofHistogram = new double[histogram.sums()];
    normals.collect(cells, from, to, memberships, ofNormals);
    histogram.collect(cells, from, to, memberships, ofHistogram);
    for (int i = 0; i < ofNormals.length; i++) {
      sums[i] += ofNormals[i];
    }
    for (int i = 0; i < ofHistogram.length; i++) {
      sums[ofNormals.length + i] += ofHistogram[i];
    }
  }

  @Override
  public void measure(AttributeCells cells, int from, int to, double[] memberships, double[] sums) {
    normals.measure(cells, from, to, memberships, sums);
  }

  @Override
  public NumericModel fitted(AttributeCells cells, double[] sums, double[] totals) {
    double[] ofNormals = Arrays.copyOf(sums, normals.sums());
    double[] ofHistogram = Arrays.copyOfRange(sums, normals.sums(), sums.length);
    Normals newNormals = normals.fitted(cells, ofNormals, totals);
    CellRatios newHistogram = histogram.fitted(cells, ofHistogram, totals);
    return new NumericModel(
        newNormals,
        newHistogram,
        isHistogram,
        normals.gain(ofNormals),
        newHistogram.gain(cells, ofHistogram, totals));
  }

  /**
   * The form that tells components apart better: a histogram has to gain more over the background
   * than normals gain over one normal for all rows, by the Bayesian information criterion.
   *
   * @param oneNormal the gain of one normal for all rows, at most 0 or little above
   * @param logRows the logarithm of the number of rows
   */
  NumericModel better(double oneNormal, double logRows) {
    double ofNormals = normalGain - oneNormal - normals.parameters() / 2.0 * logRows;
    double ofHistogram = histogramGain - histogram.parameters() / 2.0 * logRows;
    return withHistogram(ofHistogram > ofNormals);
  }

  /** The same, with the one form or the other that counts. */
  NumericModel withHistogram(boolean counts) {
    return new NumericModel(normals, histogram, counts, normalGain, histogramGain);
  }

  @Override
  public int parameters() {
    return used().parameters();
  }
}
