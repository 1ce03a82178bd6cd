/**
 * Rows to experiment on: generated tables with hidden groups of columns, digits, and the generated
 * files of {@code test-data}.
 */
package metaclustering.lab.generators;
