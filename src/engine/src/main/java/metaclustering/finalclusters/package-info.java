/** Final clusters: a mixture over the codes that assigns every row to one cluster. */
package metaclustering.finalclusters;
