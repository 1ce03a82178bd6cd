/** Rows as points, and k-means over them. */
package metaclustering.finalclusters.vectors;
