package metaclustering.training;

/**
 * Masks that have formed and are to be polished.
 *
 * @param course what the polish begins with
 * @param rowsSeen how many rows were learned from, counting repeats
 */
public record FormedMasks(PolishCourse course, long rowsSeen) {}
