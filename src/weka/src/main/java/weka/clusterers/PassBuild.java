package weka.clusterers;

import java.io.IOException;
import java.io.UncheckedIOException;
import metaclustering.PassClustering;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.passes.SelectedPasses;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Instances;

/**
 * Trains a {@link MetaClusterer} on rows that need not fit into memory: they are read from the first to
 * the last, two or three times, and kept as floats in a temporary file for the polish rounds, see {@link
 * PassClustering}. Quality is measured on the sample that the attribute groups formed on.
 */
final class PassBuild {

  private PassBuild() {}

  /**
   * The model of all rows.
   *
   * @param header some of the attributes of the rows; the class, if set, is not learned from
   * @param listener null for nobody
   */
  static BuiltModel of(
      MetaClusterer clusterer, InstancePasses rows, Instances header, TrainingListener listener)
      throws Exception {
    ClusteringSettings settings = clusterer.settings();
    if (!clusterer.getCheckpoint().getPath().isEmpty()) {
      throw new InvalidSettingException(
          Settings.CHECKPOINT, clusterer.getCheckpoint(), "empty for rows that are read in passes");
    }
    requireUsable(clusterer, rows, header);
    TrainingHeader training = clusterer.header(header, settings);
    try (LiveTraining live = LiveTraining.begin(listener, clusterer.getDebug())) {
      PassClustering found = PassClustering.fit(new SelectedPasses(rows, header), settings, live);
      live.learned(found.clustering().model());
      BuiltModel built = new BuiltModel(training, found.clustering());
      return built.withQuality(QualityMeasurement.of(
          built, training.instances(found.sample()), settings, clusterer.getStabilityHalves()));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void requireUsable(MetaClusterer clusterer, InstancePasses rows, Instances header)
      throws Exception {
    for (int a : UnusableAttributes.of(header)) {
      Attribute attribute = header.attribute(a);
      String problem = rows.problem(rows.header().attribute(attribute.name()).index());
      if (!problem.isEmpty()) {
        throw new IOException(
            "column '" + attribute.name() + "' cannot be learned from: " + problem);
      }
    }
    Capabilities capabilities = clusterer.getCapabilities();
    capabilities.setMinimumNumberInstances(0);
    capabilities.testWithFail(header);
  }
}
