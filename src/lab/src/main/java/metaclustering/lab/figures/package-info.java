/**
 * The figures of the article, drawn by its own learning rule and by the default one: each an
 * experiment with its pictures and measurements.
 */
package metaclustering.lab.figures;
