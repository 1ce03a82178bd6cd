package metaclustering.training;

import metaclustering.choice.SizeChoice;
import metaclustering.model.MetaClusterModel;

/**
 * A trained model and the codes of its rows.
 *
 * @param model the model, with the figures measured on its training rows
 * @param codes of the training rows, [rows x M]; not copied
 * @param rowsSeen number of rows learned from before the polish, counting repeats
 * @param choice how the numbers of attribute groups and centres were chosen
 */
public record TrainedModel(
    MetaClusterModel model, int[][] codes, long rowsSeen, SizeChoice choice) {

  TrainedModel withModel(MetaClusterModel other) {
    return new TrainedModel(other, codes, rowsSeen, choice);
  }
}
