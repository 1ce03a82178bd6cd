/** How a training reports its progress, and how it is asked to stop. */
package metaclustering.progress;
