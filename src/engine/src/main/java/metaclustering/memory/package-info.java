/**
 * Memories of codes and rows: analogy finds the remembered rows that a row resembles, and sleep replays
 * remembered rows to a stream's learner.
 */
package metaclustering.memory;
