package weka.gui.metaclustering.view;

/** A part of the window that shows something of a model. */
public interface Part {

  /** Shows another model; called by the event thread. */
  void show(ModelPictures look);
}
