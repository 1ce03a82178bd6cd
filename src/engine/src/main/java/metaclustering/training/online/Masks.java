package metaclustering.training.online;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.dependence.AttributeGroups;
import metaclustering.table.TableLayout;

/**
 * Masks while they form: each clusterer's weights of the attributes, at least {@link #MIN} before
 * they are divided by their sum over the clusterers. Only informative attributes
 * are kept, by their place among them; the others stay equal for all clusterers.
 */
public final class Masks implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Lets every clusterer gain an attribute again. */
  static final float MIN = 1e-3f;

  /** The first mask of the clusterer of an attribute's group; the others share the rest. */
  private static final float GROUP_SHARE = 0.9f;

  private final int width;
  private final int[] attributes;
  private final float[][] byClusterer;

  /** Equal masks. */
  Masks(TableLayout layout, int clusterers) {
    this.width = layout.attributes().size();
    this.attributes = IntStream.range(0, width).filter(layout::isInformative).toArray();
    this.byClusterer = new float[clusterers][attributes.length];
    for (float[] masks : byClusterer) {
      Arrays.fill(masks, equal());
    }
  }

  /** Masks that start from others, [M x A]; hard ones become just soft enough to move again. */
  Masks(TableLayout layout, float[][] byClusterer) {
    this(layout, byClusterer.length);
    for (int i = 0; i < attributes.length; i++) {
      for (int m = 0; m < byClusterer.length; m++) {
        this.byClusterer[m][i] = byClusterer[m][attributes[i]];
      }
      normalise(i);
    }
  }

  /** First masks: equal, or larger for the clusterer of the attribute's group. */
  public static Masks start(TableLayout layout, int clusterers, AttributeGroups groups) {
    Masks masks = new Masks(layout, clusterers);
    for (int i = 0; i < masks.attributes.length; i++) {
      int group = groups.groupOf(masks.attributes[i]);
      for (int m = 0; m < clusterers && group != AttributeGroups.NONE && clusterers > 1; m++) {
        masks.byClusterer[m][i] = group == m ? GROUP_SHARE : (1 - GROUP_SHARE) / (clusterers - 1);
      }
    }
    return masks;
  }

  private float equal() {
    return 1f / byClusterer.length;
  }

  /** The same masks where at least the same attributes are informative. */
  Masks in(TableLayout newLayout) {
    Masks moved = new Masks(newLayout, byClusterer.length);
    for (int i = 0; i < moved.attributes.length; i++) {
      int before = Arrays.binarySearch(attributes, moved.attributes[i]);
      for (int m = 0; m < byClusterer.length && before >= 0; m++) {
        moved.byClusterer[m][i] = byClusterer[m][before];
      }
    }
    return moved;
  }

  /** Gives every attribute to its owner alone. */
  void harden(int[] owners) {
    for (int i = 0; i < attributes.length; i++) {
      for (int m = 0; m < byClusterer.length; m++) {
        byClusterer[m][i] = owners[attributes[i]] == m ? 1 : 0;
      }
    }
  }

  /** The informative attributes, ascending, by their places. Not to be modified. */
  int[] attributes() {
    return attributes;
  }

  int clusterers() {
    return byClusterer.length;
  }

  /** The masks of a clusterer by the attributes' places; modifiable. */
  float[] of(int m) {
    return byClusterer[m];
  }

  /** The mask of a clusterer at an attribute. */
  float get(int m, int attribute) {
    int place = Arrays.binarySearch(attributes, attribute);
    return place < 0 ? equal() : byClusterer[m][place];
  }

  /** Clamps the masks at an attribute's place from below and divides them by their sum. */
  void normalise(int place) {
    float sum = 0;
    for (float[] masks : byClusterer) {
      masks[place] = Math.max(masks[place], MIN);
      sum += masks[place];
    }
    for (float[] masks : byClusterer) {
      masks[place] /= sum;
    }
  }

  /** A copy, [M x A]. */
  public float[][] byClusterer() {
    float[][] result = new float[byClusterer.length][width];
    for (int m = 0; m < result.length; m++) {
      Arrays.fill(result[m], equal());
      for (int i = 0; i < attributes.length; i++) {
        result[m][attributes[i]] = byClusterer[m][i];
      }
    }
    return result;
  }
}
