/** The command line: starts a command, from Maven, or from the installed package by Weka's launcher. */
package metaclustering.cli;
