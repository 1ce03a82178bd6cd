/** Features of rows that are compared with codes. */
package metaclustering.cli.features;
