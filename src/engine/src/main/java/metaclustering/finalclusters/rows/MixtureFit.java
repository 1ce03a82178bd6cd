package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * A mixture on its way.
 *
 * @param models of the informative attributes
 * @param logPriors of the components, [J]
 * @param logLikelihood of the rows relative to the background, under the mixture one step before; in
 *     nats
 */
record MixtureFit(AttributeModel[] models, double[] logPriors, double logLikelihood) {

  int components() {
    return logPriors.length;
  }

  /**
   * The log likelihood, comparable between mixtures whose attributes have other forms: relative to one
   * normal where an attribute is normal.
   *
   * @param oneNormal the gain of one normal for all rows, by attribute
   */
  double relativeLikelihood(double[] oneNormal) {
    double result = logLikelihood;
    for (int a = 0; a < models.length; a++) {
      if (models[a] instanceof NumericModel numeric && !numeric.isHistogram()) {
        result -= oneNormal[a];
      }
    }
    return result;
  }

  /** The Bayesian information criterion (Schwarz, 1978) of the {@link #relativeLikelihood}. */
  double criterion(double[] oneNormal, double logRows) {
    return relativeLikelihood(oneNormal) - parameters() / 2 * logRows;
  }

  /** The Bayesian information criterion of the likelihood relative to the background. */
  double absoluteCriterion(double logRows) {
    return logLikelihood - parameters() / 2 * logRows;
  }

  private double parameters() {
    double parameters = components() - 1;
    for (AttributeModel model : models) {
      parameters += model.parameters();
    }
    return parameters;
  }

  /** What the components tell of the numeric attributes' bins, in nats: the same for both forms. */
  double information() {
    double result = 0;
    for (AttributeModel model : models) {
      result += model instanceof NumericModel numeric ? numeric.histogramGain() : 0;
    }
    return result;
  }

  /** The same with each numeric attribute in the form that tells the components apart better. */
  MixtureFit reshaped(double[] oneNormal, double logRows) {
    AttributeModel[] better = models.clone();
    for (int a = 0; a < better.length; a++) {
      if (better[a] instanceof NumericModel numeric) {
        better[a] = numeric.better(oneNormal[a], logRows);
      }
    }
    return new MixtureFit(better, logPriors, Double.NEGATIVE_INFINITY);
  }

  /** The same with a histogram for each numeric attribute. */
  MixtureFit withHistograms() {
    AttributeModel[] histograms = models.clone();
    for (int a = 0; a < histograms.length; a++) {
      if (histograms[a] instanceof NumericModel numeric) {
        histograms[a] = numeric.withHistogram(true);
      }
    }
    return new MixtureFit(histograms, logPriors, logLikelihood);
  }

  boolean hasFormsOf(MixtureFit other) {
    for (int a = 0; a < models.length; a++) {
      if (models[a] instanceof NumericModel numeric
          && numeric.isHistogram() != ((NumericModel) other.models[a]).isHistogram()) {
        return false;
      }
    }
    return true;
  }

  /** The attributes' models in their final forms. */
  AttributeModel[] finished() {
    return Arrays.stream(models)
        .map(model -> model instanceof NumericModel numeric ? numeric.used() : model)
        .toArray(AttributeModel[]::new);
  }
}
