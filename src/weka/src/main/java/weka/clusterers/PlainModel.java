package weka.clusterers;

import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import metaclustering.file.PlainJson;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.MixtureJson;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelJson;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A trained {@link MetaClusterer} as a JSON file for other programs and later versions: no class, no
 * binary form. Its members are format, options (as on Weka's command line), header (ARFF), classIndex
 * (from 0, -1 for none), trainingRows, distinctCodes, rowsSeen, metaClustersAskedFor, seconds, model
 * (see {@link ModelJson}), finalClusters (see {@link MixtureJson}) and crc32 (see {@link PlainJson}).
 * How numbers of clusters were chosen is not told.
 */
public final class PlainModel {

  private static final String[] MEMBERS = {
    "format",
    "options",
    "header",
    "classIndex",
    "trainingRows",
    "distinctCodes",
    "rowsSeen",
    "metaClustersAskedFor",
    "seconds",
    "model",
    "finalClusters"
  };

  private PlainModel() {}

  /**
   * Writes a trained clusterer, of a stream what it has learned so far.
   *
   * @throws IOException naming the file if it cannot be written; then nothing has changed
   */
  public static void write(Path file, MetaClusterer clusterer) throws IOException {
    BuiltModel built = clusterer.built();
    PlainJson.write(
        file,
        new JsonObject()
            .add("format", ModelJson.format(built.model()))
            .add("options", Utils.joinOptions(clusterer.batchOptions()))
            .add("header", clusterer.trainingHeader().toString())
            .add("classIndex", clusterer.trainingHeader().classIndex())
            .add("trainingRows", built.counts().trainingRows())
            .add("distinctCodes", built.counts().distinctCodes())
            .add("rowsSeen", built.counts().rowsSeen())
            .add("metaClustersAskedFor", built.counts().metaClustersAskedFor())
            .add("seconds", PlainJson.of(built.counts().seconds()))
            .add("model", ModelJson.of(built.model()))
            .add("finalClusters", MixtureJson.of(built.mixture())));
  }

  /**
   * Reads a trained clusterer, whose answers are those of the one that was written.
   *
   * @throws IOException naming the file if it is missing, damaged or of a newer version
   */
  public static MetaClusterer read(Path file) throws IOException {
    JsonObject json = PlainJson.read(file);
    try {
      int format = PlainJson.get(json, "format", int.class);
      if (format > ModelJson.FORMAT) {
        throw new IllegalArgumentException("the model has format " + format
            + ", this version of metaClustering reads formats up to " + ModelJson.FORMAT
            + ": install a newer version");
      }
      PlainJson.requireMembers(json, MEMBERS);
      return clusterer(json);
    } catch (Exception e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static MetaClusterer clusterer(JsonObject json) throws Exception {
    // without an end of the last line Weka's reader never ends a list of values that is cut off
    String text = PlainJson.get(json, "header", String.class) + "\n";
    Instances header = new Instances(new StringReader(text));
    header.setClassIndex(PlainJson.get(json, "classIndex", int.class));
    MetaClusterModel model = ModelJson.read(json.get("model").asObject());
    TrainingHeader training = new TrainingHeader(header);
    if (!training.attributes().equals(model.layout().attributes())) {
      throw new IllegalArgumentException("the header's attributes are not those of the model");
    }
    CodeMixture mixture = MixtureJson.read(json.get("finalClusters").asObject(), model);
    BuiltModel.Counts counts = new BuiltModel.Counts(
        PlainJson.get(json, "trainingRows", int.class),
        PlainJson.get(json, "distinctCodes", int.class),
        PlainJson.get(json, "rowsSeen", long.class),
        PlainJson.get(json, "metaClustersAskedFor", int.class),
        PlainJson.get(json, "seconds", double.class));
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(PlainJson.get(json, "options", String.class)));
    clusterer.take(new BuiltModel(training, model, mixture, counts));
    return clusterer;
  }
}
