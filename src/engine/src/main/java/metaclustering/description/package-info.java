/** What clusters are like, in values and in words. */
package metaclustering.description;
