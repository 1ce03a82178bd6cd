package metaclustering.training;

import metaclustering.choice.SizeChoice;
import metaclustering.training.polish.PolishState;

/**
 * What was learned from a sample of rows and is to be polished on all of them.
 *
 * @param polish what the polish begins with
 * @param rounds of the polish at most; 0 if there is none
 * @param rowsSeen how many rows were learned from, counting repeats
 * @param choice how the numbers of attribute groups and centres were chosen
 */
record SampleTraining(PolishState polish, int rounds, long rowsSeen, SizeChoice choice) {}
