/**
 * A model as images: masks, owners and centres as pictures or as a heat map, and their PNG files.
 * Draws without a screen; knows nothing of training.
 */
package metaclustering.picture;
