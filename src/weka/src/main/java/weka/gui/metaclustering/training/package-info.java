/** Training from the tab, and watching trainings. */
package weka.gui.metaclustering.training;
