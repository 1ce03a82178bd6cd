/** Clusterers of other libraries, to be timed beside ours by {@code mvn -Pbench}. */
package metaclustering.bench;
