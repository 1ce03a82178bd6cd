package metaclustering;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 */
public record Diagnostics(
    long trainingRows, long distinctCodes, long rowsSeen, int requestedMetaClusters, double seconds)
    implements Serializable {

  /** The figures of a training that has taken some seconds. */
  static Diagnostics of(TrainedModel trained, ClusteringSettings settings, double seconds) {
    Set<List<Integer>> distinct = new HashSet<>();
    for (int[] code : trained.codes()) {
      distinct.add(Arrays.stream(code).boxed().toList());
    }
    return new Diagnostics(
        trained.codes().length,
        distinct.size(),
        trained.rowsSeen(),
        settings.numMetaClusters(),
        seconds);
  }
}
