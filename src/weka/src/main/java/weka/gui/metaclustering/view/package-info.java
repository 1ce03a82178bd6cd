/** Views of a model: masks, centres, sizes, attributes, rows. */
package weka.gui.metaclustering.view;
