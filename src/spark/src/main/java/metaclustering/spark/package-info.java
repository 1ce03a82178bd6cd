/**
 * Training and encoding of more rows than fit one machine's memory, on Apache Spark: masks form on the
 * driver from a sample, the polish runs where the rows are, and the model is the one that Weka opens.
 */
package metaclustering.spark;
