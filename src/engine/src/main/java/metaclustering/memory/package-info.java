/**
 * What is done with remembered rows and codes: sleep, which keeps old experience alive, and analogy,
 * which finds what a row is like where parts of it do not match.
 */
package metaclustering.memory;
