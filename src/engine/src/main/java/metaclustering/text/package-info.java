/** Texts for people: numbers, names, lines and tables. */
package metaclustering.text;
