package metaclustering.training;

import metaclustering.choice.SizeChoice;

/**
 * What a training gives whose numbers of meta-clusters and centres may be chosen from the rows.
 *
 * @param trained what was trained
 * @param choice which numbers were chosen, and why
 */
public record SizedModel(TrainedModel trained, SizeChoice choice) {}
