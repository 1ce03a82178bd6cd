/** How well hidden groups of columns are found in generated tables, and how many rows that takes. */
package metaclustering.lab.recovery;
