/** Files that are whole or not there, saved objects that are undamaged or refused. */
package metaclustering.file;
