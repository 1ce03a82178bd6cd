/** Codes and other features before classifiers, over many tables. */
package metaclustering.lab.features;
