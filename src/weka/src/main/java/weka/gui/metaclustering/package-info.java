/**
 * The tab "Meta-clusters" of Weka's Explorer and Workbench, the pictures of a result in the Cluster tab
 * and "ND4J check".
 */
package weka.gui.metaclustering;
