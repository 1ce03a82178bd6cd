/**
 * The command line: trains on a file, shows how far it is, prints the report and draws the pictures.
 */
package metaclustering.cli;
