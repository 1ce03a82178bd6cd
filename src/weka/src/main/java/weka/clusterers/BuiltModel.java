package weka.clusterers;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import metaclustering.Clustering;
import metaclustering.Diagnostics;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.RowDensity;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.SoftMemberships;
import weka.core.Instance;
import weka.core.Instances;

/**
 * What a build gives: the model in the terms of the training header, which may have a class that the
 * model does not know. Immutable; safe for use by many threads.
 */
final class BuiltModel implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The additional measures' names. */
  static final List<String> MEASURES = List.of(
      "measureRelativeError",
      "measureReconstructionError",
      "measureMetaClusters",
      "measureDistinctCodes",
      "measureMaskCertainty");

  private final TrainingHeader header;
  private final Clustering clustering;

  private transient volatile RowDensity density;
  private transient volatile SoftMemberships memberships;

  BuiltModel(TrainingHeader header, Clustering clustering) {
    this.header = header;
    this.clustering = clustering;
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

  CodeMixture mixture() {
    return clustering.clusters();
  }

  int[] code(Instance instance) {
    return model().encode(columns(instance));
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

  int[][] codes(Instances data) {
    return model().encode(header.rows(data));
  }

  double[] logDensityPerCluster(Instance instance) {
    if (density == null) {
      density = new RowDensity(model(), mixture());
    }
    float[] columns = columns(instance);
    double ofRow = density.logDensity(columns);
    double[] result = mixture().logMemberships(model().encode(columns));
    double[] logPriors = mixture().logPriors();
    for (int n = 0; n < result.length; n++) {
      result[n] += ofRow - logPriors[n];
    }
    return result;
  }

  double[] decode(int[] code) {
    return byHeader(model().decode(code));
  }

  double[] reconstruct(int[] code) {
    return byHeader(model().reconstruct(code));
  }

  private double[] byHeader(double[] values) {
    double[] result = new double[header.width()];
    Arrays.setAll(
        result,
        i -> header.engineIndex(i) == TrainingHeader.CLASS
            ? Double.NaN
            : values[header.engineIndex(i)]);
    return result;
  }

  double[][] masks() {
    double[][] result = new double[model().metaClusters()][header.width()];
    for (int m = 0; m < result.length; m++) {
      for (int i = 0; i < header.width(); i++) {
        int a = header.engineIndex(i);
        result[m][i] = a == TrainingHeader.CLASS ? Double.NaN : model().mask(m, a);
      }
    }
    return result;
  }

  int[] owners() {
    int[] result = new int[header.width()];
    Arrays.setAll(
        result,
        i -> header.engineIndex(i) == TrainingHeader.CLASS
            ? MetaClusterModel.NO_OWNER
            : model().owner(header.engineIndex(i)));
    return result;
  }

  double measure(String name) {
    return switch (MEASURES.indexOf(name)) {
      case 0 -> model().summary().relativeError();
      case 1 -> model().reconstructionError();
      case 2 -> model().metaClusters();
      case 3 -> clustering.diagnostics().distinctCodes();
      case 4 -> model().certainty();
      default ->
        throw new IllegalArgumentException(
            name + " is not supported; measures are " + String.join(", ", MEASURES));
    };
  }

  String report() {
    Diagnostics figures = clustering.diagnostics();
    StringBuilder text = new StringBuilder("MetaClusterer\n=============\n\n");
    text.append(model());
    if (figures.requestedMetaClusters() > model().metaClusters()) {
      text.append(String.format(
          Locale.ROOT,
          "\nOnly %d attributes can be divided, so there are not %d attribute groups.\n",
          model().metaClusters(),
          figures.requestedMetaClusters()));
    }
    String chosen = clustering.choice().toString();
    if (!chosen.isEmpty()) {
      text.append('\n').append(chosen);
    }
    text.append('\n').append(mixture());
    text.append(String.format(
        Locale.ROOT,
        "\n%d distinct codes of %d rows\n",
        figures.distinctCodes(),
        figures.trainingRows()));
    text.append(
        String.format(Locale.ROOT, "Relative error: %.4f\n", model().summary().relativeError()));
    text.append(String.format(
        Locale.ROOT,
        "Relative error of the reconstruction: %.4f\n",
        model().reconstructionError()));
    if (model().reconstruction().isJoint()) {
      text.append("The symbols of a row are chosen together, for its reconstruction.\n");
    }
    // Weka leaves out what follows "Elapsed time" when it compares two results
    text.append(String.format(Locale.ROOT, "Elapsed time: %.2f seconds\n", figures.seconds()));
    return text.toString();
  }
}
