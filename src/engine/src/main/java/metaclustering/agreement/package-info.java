/** How much trainings that differ in their seed alone agree on who belongs together. */
package metaclustering.agreement;
