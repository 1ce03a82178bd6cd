package metaclustering;

import java.io.Serializable;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Locale;
import metaclustering.model.MetaClusterModel;
import metaclustering.settings.ClusteringSettings;
import metaclustering.training.TrainedModel;

/**
 * Figures of a training.
 *
 * @param trainingRows number of rows
 * @param distinctCodes number of different codes that they have; an estimate for very many rows
 * @param rowsSeen number of rows learned from while masks formed, counting repeats
 * @param requestedMetaClusters number of attribute groups in the settings: there are fewer if fewer
 *     attributes can be divided, and 0 stands for a number to be chosen
 * @param seconds duration of the training
 * @param stopped whether it was ended early
 */
public record Diagnostics(
    long trainingRows,
    long distinctCodes,
    long rowsSeen,
    int requestedMetaClusters,
    double seconds,
    boolean stopped)
    implements Serializable {

  /** The figures of a training that came to its end. */
  public Diagnostics(
      long trainingRows,
      long distinctCodes,
      long rowsSeen,
      int requestedMetaClusters,
      double seconds) {
    this(trainingRows, distinctCodes, rowsSeen, requestedMetaClusters, seconds, false);
  }

  /** Says that a model has fewer attribute groups than were asked for; empty if it has not. */
  public String fewerGroups(MetaClusterModel model) {
    int usable = model.layout().informativeAttributes();
    return requestedMetaClusters <= model.metaClusters()
        ? ""
        : String.format(
            Locale.ROOT,
            "Attribute groups: %d (of %d asked for; the table has %d attribute%s that can be divided)",
            model.metaClusters(),
            requestedMetaClusters,
            usable,
            usable == 1 ? "" : "s");
  }

  /** The figures of a training that has taken some seconds. */
  static Diagnostics of(
      TrainedModel trained, ClusteringSettings settings, double seconds, boolean stopped) {
    return new Diagnostics(
        trained.codes().length,
        Arrays.stream(trained.codes()).map(IntBuffer::wrap).distinct().count(),
        trained.rowsSeen(),
        settings.numMetaClusters(),
        seconds,
        stopped);
  }
}
