/** What people see while a command runs, and the form of what it prints. */
package metaclustering.cli.output;
