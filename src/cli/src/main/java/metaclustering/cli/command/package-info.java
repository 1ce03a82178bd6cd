/** The commands, one class each, and what they share. */
package metaclustering.cli.command;
