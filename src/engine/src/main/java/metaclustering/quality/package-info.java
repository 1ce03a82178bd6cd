/** How good clusters of rows are, without classes: silhouette, separation, stability. */
package metaclustering.quality;
