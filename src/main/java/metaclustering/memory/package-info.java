/** What is done with remembered codes: analogy. */
package metaclustering.memory;
