/**
 * The online phase: masks and centres are learned row by row, by one of the two rules, until the masks
 * have converged.
 */
package metaclustering.training.online;
