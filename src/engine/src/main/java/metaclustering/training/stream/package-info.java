/** Streams: a model that is learned row by row in bounded time and memory. */
package metaclustering.training.stream;
