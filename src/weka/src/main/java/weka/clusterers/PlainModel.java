package weka.clusterers;

import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import metaclustering.Clustering;
import metaclustering.ClusteringJson;
import metaclustering.file.PlainJson;
import metaclustering.quality.ClusterQuality;
import metaclustering.table.AttributeSpec;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A trained {@link MetaClusterer} as a JSON file for other programs and later versions: the members of
 * a {@link ClusteringJson}, then quality (see {@link ClusterQuality#values}), options (as on Weka's command line), header (ARFF), classIndex (from
 * 0, -1 for none) and crc32 (see {@link PlainJson}).
 */
public final class PlainModel {

  private PlainModel() {}

  /**
   * Writes a trained clusterer, of a stream what it has learned so far.
   *
   * @throws IOException naming the file if it cannot be written; then nothing has changed
   */
  public static void write(Path file, MetaClusterer clusterer) throws IOException {
    PlainJson.write(
        file,
        ClusteringJson.of(clusterer.built().clustering())
            .add("quality", PlainJson.of(clusterer.built().quality().values()))
            .add("options", Utils.joinOptions(clusterer.batchOptions()))
            .add("header", clusterer.trainingHeader().toString())
            .add("classIndex", clusterer.trainingHeader().classIndex()));
  }

  /**
   * Reads a trained clusterer, whose answers are those of the one that was written.
   *
   * @throws IOException naming the file if it is missing, damaged or of a newer format
   */
  public static MetaClusterer read(Path file) throws IOException {
    JsonObject json = PlainJson.read(file);
    try {
      Clustering clustering = ClusteringJson.read(json);
      // without an end of the last line Weka's reader never ends a list of values that is cut off
      String text = PlainJson.get(json, "header", String.class) + "\n";
      Instances header = new Instances(new StringReader(text));
      header.setClassIndex(PlainJson.get(json, "classIndex", int.class));
      String options = PlainJson.get(json, "options", String.class);
      MetaClusterer clusterer = clusterer(clustering, header, Utils.splitOptions(options));
      if (json.get("quality") != null) { // not in files of older releases
        double[] quality = PlainJson.get(json, "quality", double[].class);
        clusterer.take(clusterer.built().withQuality(ClusterQuality.of(quality)));
      }
      return clusterer;
    } catch (Exception e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * A clustering that was trained elsewhere as Weka's clusterer.
   *
   * @param header the attributes in the order of the model, and maybe a class
   * @param options by which it was trained
   * @throws Exception if the header or the options do not fit
   */
  public static MetaClusterer clusterer(Clustering clustering, Instances header, String[] options)
      throws Exception {
    TrainingHeader training = new TrainingHeader(header);
    List<AttributeSpec> attributes = clustering.model().layout().attributes().stream()
        .map(AttributeSpec::withoutMissing)
        .toList();
    if (!training.attributes().equals(attributes)) {
      throw new IllegalArgumentException("the header's attributes are not those of the model");
    }
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(options);
    clusterer.take(new BuiltModel(training, clustering));
    return clusterer;
  }
}
