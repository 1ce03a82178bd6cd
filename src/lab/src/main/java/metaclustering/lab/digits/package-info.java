/**
 * Data and measures for the experiments: digits read from IDX files, generated tables whose groups
 * are known, ARFF files of both, and how well two labellings agree.
 */
package metaclustering.lab.digits;
