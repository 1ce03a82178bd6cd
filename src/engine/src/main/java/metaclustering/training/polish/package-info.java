/**
 * The polish: with hard masks, owners and centres of all rows are improved in rounds, none of which
 * raises the error; with it its starts, the sharing of centres and the certainty of owners.
 */
package metaclustering.training.polish;
