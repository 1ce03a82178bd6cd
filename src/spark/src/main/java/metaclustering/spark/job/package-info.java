/** What {@code spark-submit} runs: training and encoding of rows in files, and models for Weka. */
package metaclustering.spark.job;
