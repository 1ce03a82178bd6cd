/** Threads that share work without changing its result. */
package metaclustering.parallel;
