/** Final clusters by a mixture over the rows. */
package metaclustering.finalclusters.rows;
