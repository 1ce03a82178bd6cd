package metaclustering.picture;

import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;

/** What pictures say of a model's meta-clusters: their numbers, colours and attributes. */
final class Owners {

  /** More meta-clusters than these are not drawn: nobody could tell their colours apart. */
  static final int MOST_DRAWN = 64;

  private final MetaClusterModel model;
  private final OwnerColours colours;

  Owners(MetaClusterModel model) {
    this.model = model;
    this.colours = new OwnerColours(model.metaClusters());
  }

  int drawn() {
    return Math.min(model.metaClusters(), MOST_DRAWN);
  }

  /** Such as "16 meta-clusters" or "the first 64 of 100 meta-clusters". */
  String drawnInWords() {
    int all = model.metaClusters();
    String of = drawn() == all ? "" : "the first " + drawn() + " of ";
    return of + counted(all, "meta-cluster");
  }

  static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  int rgb(int metaCluster) {
    return colours.rgb(metaCluster);
  }

  /** The colour of each attribute's owner, [A]. */
  int[] rgbOfAttributes() {
    return IntStream.range(0, model.layout().attributes().size())
        .map(a -> rgb(model.owner(a)))
        .toArray();
  }

  /** The meta-cluster's colour and number, how many attributes it owns and how well it does. */
  Caption caption(int metaCluster) {
    return Caption.marked(
        rgb(metaCluster), name(metaCluster), attributes(metaCluster), explained(metaCluster));
  }

  /** Counted from 0, as in a model's report. */
  static String name(int metaCluster) {
    return Integer.toString(metaCluster);
  }

  private String attributes(int metaCluster) {
    long owned = IntStream.range(0, model.layout().attributes().size())
        .filter(a -> model.owner(a) == metaCluster)
        .count();
    return counted((int) owned, "attribute");
  }

  private String explained(int metaCluster) {
    double share = model.summary().explainedByMetaCluster(metaCluster);
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %% explained", 100 * share);
  }
}
