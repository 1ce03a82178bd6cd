/**
 * A model as images: masks, owners, centres, sizes and rows as pictures or as tables, and their PNG,
 * SVG and GIF files. Draws without a screen; knows nothing of training.
 */
package metaclustering.picture;
