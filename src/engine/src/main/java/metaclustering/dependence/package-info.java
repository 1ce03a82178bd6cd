/** Which attributes depend on each other, measured pair by pair, and the groups that this makes. */
package metaclustering.dependence;
