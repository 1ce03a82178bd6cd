/** The commands of the laboratory, one class each. */
package metaclustering.lab.command;
