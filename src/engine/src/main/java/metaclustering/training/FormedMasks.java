package metaclustering.training;

import metaclustering.training.polish.PolishState;

/**
 * Masks that have formed and are to be polished.
 *
 * @param polish what the polish begins with
 * @param rowsSeen how many rows were learned from, counting repeats
 */
public record FormedMasks(PolishState polish, long rowsSeen) {}
