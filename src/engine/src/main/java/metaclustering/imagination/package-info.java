/**
 * What a learned distribution over rows can do: change a part of a row, draw new rows, fill missing
 * values and tell which part of a row is strange.
 */
package metaclustering.imagination;
