/** Agreement of partitions whose parts have to be matched with each other. */
package metaclustering.lab.agreement;
