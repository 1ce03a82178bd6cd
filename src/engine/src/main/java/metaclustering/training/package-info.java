/**
 * How models are learned: the two learning rules, row after row; the schedule that decides when
 * masks have settled; the polish; progress and stopping.
 */
package metaclustering.training;
