/** Corrections of decoded rows: learned from all symbols of the codes by ridge regression. */
package metaclustering.training.reconstruction;
