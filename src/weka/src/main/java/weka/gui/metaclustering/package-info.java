/**
 * The tab "Meta-clusters" of Weka's Explorer and Workbench: shows models and how they are learned.
 * What is drawn comes from {@code metaclustering.picture}; here it is only shown.
 */
package weka.gui.metaclustering;
