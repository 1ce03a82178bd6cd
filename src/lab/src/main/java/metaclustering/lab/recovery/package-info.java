/** How well hidden groups of columns are found: generated tables, finders, measurements. */
package metaclustering.lab.recovery;
