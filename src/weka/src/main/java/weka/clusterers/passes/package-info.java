/** Files of rows that do not fit into memory, read in passes. */
package weka.clusterers.passes;
