package metaclustering.lab.figures;

import java.util.List;
import metaclustering.picture.layout.Sheet;

/**
 * What a figure has to show.
 *
 * @param picture the whole figure
 * @param frames the same as it comes about, for an animation; empty where nothing moves
 * @param measured what was measured
 */
public record Drawing(Sheet picture, List<Sheet> frames, Measurements measured) {

  public Drawing {
    frames = List.copyOf(frames);
  }
}
