package weka.clusterers;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import metaclustering.Clustering;
import metaclustering.ClusteringReport;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.model.CentreNearness;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.SoftMemberships;
import metaclustering.quality.ClusterQuality;
import metaclustering.text.TextLines;
import weka.core.Instance;

/**
 * What a build gives: the model in the terms of the training header, which may have a class that the
 * model does not know. Immutable; safe for use by many threads.
 */
final class BuiltModel implements Serializable {

  private static final long serialVersionUID = 1L;

  static final List<String> MEASURES = List.of(
      "measureRelativeError",
      "measureReconstructionError",
      "measureMetaClusters",
      "measureDistinctCodes",
      "measureMaskCertainty",
      "measureSilhouette",
      "measureDaviesBouldin",
      "measureStability");

  private final TrainingHeader header;
  private final Clustering clustering;
  private final ClusterQuality quality;

  private transient volatile ToDoubleFunction<float[]> density;
  private transient volatile SoftMemberships memberships;
  private transient volatile CentreNearness nearness;

  BuiltModel(TrainingHeader header, Clustering clustering) {
    this(header, clustering, ClusterQuality.NONE);
  }

  private BuiltModel(TrainingHeader header, Clustering clustering, ClusterQuality quality) {
    this.header = header;
    this.clustering = clustering;
    this.quality = quality;
  }

  BuiltModel withQuality(ClusterQuality measured) {
    return new BuiltModel(header, clustering, measured);
  }

  /** Of the clusters of the training rows, as far as it was measured. */
  ClusterQuality quality() {
    return quality == null ? ClusterQuality.NONE : quality; // null in models of older releases
  }

  int cluster(Instance instance) {
    return clustering.cluster(columns(instance));
  }

  TrainingHeader header() {
    return header;
  }

  Clustering clustering() {
    return clustering;
  }

  MetaClusterModel model() {
    return clustering.model();
  }

  FinalClusters clusters() {
    return clustering.clusters();
  }

  float[] columns(Instance instance) {
    return model().layout().encode(header.row(instance), 0);
  }

  double[] distances(Instance instance) {
    float[] columns = columns(instance);
    return model().distances(columns, model().encode(columns));
  }

  double[][] memberships(Instance instance) {
    if (memberships == null) {
      memberships = new SoftMemberships(model());
    }
    return memberships.of(columns(instance));
  }

  double[][] nearness(Instance instance) {
    if (nearness == null) {
      nearness = new CentreNearness(model());
    }
    return nearness.of(columns(instance));
  }

  double[] logDensityPerCluster(Instance instance) {
    if (density == null) {
      density = clustering.logDensity();
    }
    float[] columns = columns(instance);
    double ofRow = density.applyAsDouble(columns);
    double[] result = clustering.logMemberships(columns);
    double[] logPriors = clusters().logPriors();
    for (int n = 0; n < result.length; n++) {
      result[n] += ofRow - logPriors[n];
    }
    return result;
  }

  /** A number for each attribute of the header, NaN for the class. */
  double[] byHeader(IntToDoubleFunction ofAttribute) {
    return IntStream.range(0, header.width())
        .map(header::engineIndex)
        .mapToDouble(a -> a == TrainingHeader.CLASS ? Double.NaN : ofAttribute.applyAsDouble(a))
        .toArray();
  }

  int[] owners() {
    return IntStream.range(0, header.width())
        .map(header::engineIndex)
        .map(
            a -> a == TrainingHeader.CLASS ? MetaClusterModel.NO_OWNER : model().owner(a))
        .toArray();
  }

  double measure(String name) {
    return switch (MEASURES.indexOf(name)) {
      case 0 -> model().summary().relativeError();
      case 1 -> model().reconstructionError();
      case 2 -> model().metaClusters();
      case 3 -> clustering.diagnostics().distinctCodes();
      case 4 -> model().certainty();
      case 5 -> quality().silhouette();
      case 6 -> quality().daviesBouldin();
      case 7 -> quality().stability();
      default ->
        throw new IllegalArgumentException(
            name + " is not supported; measures are " + String.join(", ", MEASURES));
    };
  }

  /**
   * The clusters, the attribute groups, how good they are and how they were made.
   *
   * @param made more about the last
   */
  String report(String made) {
    // Weka leaves out what follows "Elapsed time" when it compares two results
    return "MetaClusterer\n=============\n\n"
        + ClusteringReport.of(clustering, quality())
        + TextLines.wrapped(made, "")
        + String.format(
            Locale.ROOT,
            "Elapsed time: %.2f seconds\n",
            clustering.diagnostics().seconds());
  }
}
