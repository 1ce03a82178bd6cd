/**
 * Whole pictures of a model: masks, centres, sizes, profiles, rows and stability. Drawn without a
 * screen, from the model alone.
 */
package metaclustering.picture;
