package weka.gui.metaclustering;

/** A part of the window that shows something of a model. */
interface Part {

  /** Shows another model; called by the event thread. */
  void show(Look look);
}
