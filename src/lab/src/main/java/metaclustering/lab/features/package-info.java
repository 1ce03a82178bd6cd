/** Features of rows that are compared with codes. */
package metaclustering.lab.features;
