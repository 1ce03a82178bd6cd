package metaclustering.training;

import metaclustering.model.MetaClusterModel;

/**
 * What a training gives.
 *
 * @param model the model, with the figures measured on its training rows
 * @param codes the codes of the training rows, [rows x M]
 * @param rowsSeen how many rows were learned from before the polish, counting repeats
 */
public record TrainedModel(MetaClusterModel model, int[][] codes, long rowsSeen) {}
