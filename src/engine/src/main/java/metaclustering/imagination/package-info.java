/**
 * Uses of a distribution over rows: change a part of a row, draw new rows, fill missing values, and find
 * the part of a row that is surprising.
 */
package metaclustering.imagination;
