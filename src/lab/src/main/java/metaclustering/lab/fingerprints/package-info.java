/** Hashes of models, which show whether a change of the program changes any of them. */
package metaclustering.lab.fingerprints;
