/** Final clusters by communities of neighbouring rows. */
package metaclustering.finalclusters.neighbours;
