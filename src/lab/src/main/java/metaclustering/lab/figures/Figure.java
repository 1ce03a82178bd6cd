package metaclustering.lab.figures;

import java.util.function.Consumer;

/** One figure: an experiment that can be looked at. */
public interface Figure {

  /** Its number, from 1. */
  int number();

  String title();

  /** What to see, in a sentence or two. */
  String see();

  /** How many steps {@link #draw} will report. */
  int steps(FigureSettings settings);

  /**
   * Makes the experiment. The same settings give the same drawing.
   *
   * @param step told after each step what was found, by any thread but never by two at once
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException;
}
