package metaclustering.picture.colour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.model.MetaClusterModel;

/**
 * One colour for each attribute group, the same in all pictures. Each differs as much as it can from
 * those before it, from the paper and from the neutral grey, for colour-blind people too ({@link
 * ColourDistance}). After 64 they begin again.
 */
public final class GroupColours {

  /** More groups than these are not drawn: their colours could not be told apart. */
  public static final int MAX_GROUPS = 64;

  private static final int[] CHANNEL = {0x00, 0x22, 0x44, 0x66, 0x88, 0xAA, 0xCC, 0xEE, 0xFF};
  private static final int WHITE = 0xFFFFFF;
  private static final int BLACK = 0x000000;

  private GroupColours() {}

  /** Chosen when the first picture is drawn. */
  private static final class Chosen {
    static final int[] RGB = choose(MAX_GROUPS);
  }

  /** As 0xRRGGBB; neutral for {@link MetaClusterModel#NO_OWNER}. */
  public static int rgb(int group) {
    return group == MetaClusterModel.NO_OWNER
        ? ColourMap.NEUTRAL
        : Chosen.RGB[group % Chosen.RGB.length];
  }

  /** Always the candidate that is farthest from its nearest neighbour among those taken. */
  private static int[] choose(int count) {
    List<Integer> candidates = new ArrayList<>();
    for (int red : CHANNEL) {
      for (int green : CHANNEL) {
        for (int blue : CHANNEL) {
          candidates.add(red << 16 | green << 8 | blue);
        }
      }
    }
    double[][][] seen = candidates.stream().map(ColourDistance::seen).toArray(double[][][]::new);
    double[] nearest = new double[seen.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int taken : new int[] {WHITE, BLACK, ColourMap.NEUTRAL}) {
      takeAway(ColourDistance.seen(taken), seen, nearest);
    }
    int[] chosen = new int[count];
    for (int n = 0; n < count; n++) {
      int best = 0;
      for (int i = 1; i < nearest.length; i++) {
        best = nearest[i] > nearest[best] ? i : best;
      }
      chosen[n] = candidates.get(best);
      takeAway(seen[best], seen, nearest);
    }
    return chosen;
  }

  private static void takeAway(double[][] taken, double[][][] seen, double[] nearest) {
    for (int i = 0; i < seen.length; i++) {
      nearest[i] = Math.min(nearest[i], ColourDistance.distance(taken, seen[i]));
    }
  }
}
