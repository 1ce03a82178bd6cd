/** How many meta-clusters and centres there are, chosen from the rows by description length. */
package metaclustering.choice;
