/** Swing components and dialogs that know no model. */
package weka.gui.metaclustering.swing;
