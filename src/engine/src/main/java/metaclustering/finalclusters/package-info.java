/** Final clusters: a layer over the codes that gives every row one cluster. */
package metaclustering.finalclusters;
