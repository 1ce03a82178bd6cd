/**
 * What was learned, immutable: the masks and centres of all meta-clusters, and what follows from
 * them. Encodes rows, decodes codes, explains itself; knows nothing of how it was trained.
 */
package metaclustering.model;
