package metaclustering.training;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.table.TableLayout;

/**
 * Masks while they form: for every attribute the weights of the M clusterers, at least {@link
 * #SMALLEST} before they are divided by their sum. Only informative attributes ever change.
 */
final class Masks implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Keeps every clusterer able to win an attribute back. */
  static final float SMALLEST = 1e-3f;

  private final float[][] byAttribute;

  Masks(TableLayout layout, int clusterers) {
    byAttribute = new float[layout.attributes().size()][clusterers];
    for (float[] masks : byAttribute) {
      Arrays.fill(masks, 1f / clusterers);
    }
  }

  /** Masks that go on from others, [M x A]. */
  Masks(TableLayout layout, float[][] byClusterer) {
    this(layout, byClusterer.length);
    for (int a = 0; a < byAttribute.length; a++) {
      if (layout.isInformative(a)) {
        for (int m = 0; m < byClusterer.length; m++) {
          byAttribute[a][m] = byClusterer[m][a];
        }
        normalise(a);
      }
    }
  }

  int clusterers() {
    return byAttribute[0].length;
  }

  /** The masks of an attribute, one per clusterer; modifiable, see {@link #normalise}. */
  float[] of(int attribute) {
    return byAttribute[attribute];
  }

  /** Clamps the attribute's masks from below and divides them by their sum. */
  void normalise(int attribute) {
    float[] masks = byAttribute[attribute];
    float sum = 0;
    for (int m = 0; m < masks.length; m++) {
      masks[m] = Math.max(masks[m], SMALLEST);
      sum += masks[m];
    }
    for (int m = 0; m < masks.length; m++) {
      masks[m] /= sum;
    }
  }

  /** A copy, [M x A]. */
  float[][] byClusterer() {
    int clusterers = byAttribute.length == 0 ? 0 : byAttribute[0].length;
    float[][] result = new float[clusterers][byAttribute.length];
    for (int a = 0; a < byAttribute.length; a++) {
      for (int m = 0; m < clusterers; m++) {
        result[m][a] = byAttribute[a][m];
      }
    }
    return result;
  }
}
