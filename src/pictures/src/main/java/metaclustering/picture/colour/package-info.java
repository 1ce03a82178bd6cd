/** Colours for numbers and for attribute groups, distinguishable by the colour-blind. */
package metaclustering.picture.colour;
