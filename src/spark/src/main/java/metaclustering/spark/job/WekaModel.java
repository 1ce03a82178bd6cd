package metaclustering.spark.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import metaclustering.file.SavedFile;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import metaclustering.spark.MetaClusteringModel;
import metaclustering.table.AttributeSpec;
import weka.clusterers.ClassRemoval;
import weka.clusterers.ClusteringOptions;
import weka.clusterers.MetaClusterer;
import weka.clusterers.PlainModel;
import weka.core.Attribute;
import weka.core.Instances;

/** Models for {@link MetaClusterer}: what Weka's windows and command line open. */
final class WekaModel {

  private WekaModel() {}

  /** The attributes of a model, without rows. */
  static Instances header(MetaClusteringModel model) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (AttributeSpec spec : model.metaClusterModel().layout().attributes()) {
      attributes.add(
          spec.isNominal()
              ? new Attribute(spec.name(), new ArrayList<>(spec.withoutMissing().values()))
              : new Attribute(spec.name()));
    }
    return new Instances("spark", attributes, 0);
  }

  /**
   * Writes a model as Weka does: the clusterer, then the attributes.
   *
   * @param header the attributes in the order of the model, and maybe a class
   * @throws IOException naming the file if it cannot be written
   */
  static void write(Path file, MetaClusteringModel model, Instances header) throws IOException {
    SavedFile.write(file, clusterer(model, header), ClassRemoval.savedHeader(header));
  }

  /** The model as Weka's clusterer. */
  static MetaClusterer clusterer(MetaClusteringModel model, Instances header) throws IOException {
    try {
      return PlainModel.clusterer(model.clustering(), header, options(model));
    } catch (Exception e) {
      throw new IOException("the model cannot be given to Weka: " + e.getMessage(), e);
    }
  }

  private static String[] options(MetaClusteringModel model) {
    SettingValues values = model.settingValues();
    values.set(Settings.NUM_EXECUTION_SLOTS, Settings.NUM_EXECUTION_SLOTS.defaultValue());
    values.set(Settings.CHECKPOINT, Settings.CHECKPOINT.defaultValue());
    values.set(Settings.SEED, Math.min(values.get(Settings.SEED), Integer.MAX_VALUE));
    return ClusteringOptions.options(values);
  }
}
