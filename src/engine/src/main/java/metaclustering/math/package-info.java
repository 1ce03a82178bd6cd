/** Numerical pieces that several packages share: offsets, choices by weight, sums of logarithms, merging. */
package metaclustering.math;
