/** Threads that share work, and loops over vectors, without changing the result. */
package metaclustering.parallel;
