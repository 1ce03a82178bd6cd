/** Final clusters by a mixture over the codes of the rows. */
package metaclustering.finalclusters.codes;
