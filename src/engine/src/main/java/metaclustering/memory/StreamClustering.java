package metaclustering.memory;

import metaclustering.finalclusters.CodeMixture;
import metaclustering.training.TrainedModel;

/**
 * What a stream's learner knows at a moment; immutable.
 *
 * @param trained the model, with the codes of the last rows and the figures measured on them
 * @param mixture the final clusters over its codes
 */
public record StreamClustering(TrainedModel trained, CodeMixture mixture) {}
