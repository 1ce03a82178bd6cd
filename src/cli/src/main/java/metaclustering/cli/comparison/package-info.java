/** Compares codes with other features of rows, and final clusters with those of other clusterers. */
package metaclustering.cli.comparison;
