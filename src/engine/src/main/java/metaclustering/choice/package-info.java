/** Chooses the numbers of attribute groups and of their centres by modularity and description length. */
package metaclustering.choice;
