/** A clustering as one HTML file, to be handed on. */
package metaclustering.picture.page;
