/**
 * The figures of the article, reproduced with both rules, and three more: each an experiment, its
 * pictures and the figures measured. Knows no files and no command line.
 */
package metaclustering.lab.figure;
