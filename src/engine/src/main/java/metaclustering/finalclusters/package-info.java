/** Final clusters: every row belongs to one. */
package metaclustering.finalclusters;
