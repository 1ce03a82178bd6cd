/** Clusterers side by side: on tables with hidden classes, and on points of the plane. */
package metaclustering.lab.clusterers;
