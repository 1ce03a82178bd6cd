/**
 * What uses Weka and is no scheme for its users to choose: comparisons of representations, on the
 * same folds. Outside the packages in which Weka looks for schemes.
 */
package metaclustering.lab.speed;
