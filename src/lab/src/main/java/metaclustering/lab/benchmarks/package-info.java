/** Speed and memory, beside the k-means of Weka, Commons Math, Smile, Tribuo and Spark. */
package metaclustering.lab.benchmarks;
