/** Files of rows and of models, in the form that commands work with. */
package metaclustering.cli.rows;
