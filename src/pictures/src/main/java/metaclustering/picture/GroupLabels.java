package metaclustering.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;

/** What pictures say of a model's meta-clusters: their numbers, colours and attributes. */
final class GroupLabels {

  private final MetaClusterModel model;

  GroupLabels(MetaClusterModel model) {
    this.model = model;
  }

  int drawn() {
    return Math.min(model.metaClusters(), GroupColours.MAX_GROUPS);
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
    return GroupColours.rgb(metaCluster);
  }

  /** The meta-cluster's colour and number, how many attributes it owns and how well it does. */
  Caption caption(int metaCluster) {
    return Caption.marked(
        rgb(metaCluster), name(metaCluster), attributes(metaCluster), explained(metaCluster));
  }

  /** The same in one line. */
  Caption line(int metaCluster) {
    String explained = explained(metaCluster);
    return Caption.marked(
        rgb(metaCluster),
        name(metaCluster) + ":  " + attributes(metaCluster)
            + (explained.isEmpty() ? "" : ", " + explained));
  }

  /** The attributes of a meta-cluster, those with the largest certainty times explained first. */
  List<Integer> strongest(int metaCluster) {
    return IntStream.range(0, model.layout().attributes().size())
        .filter(a -> model.owner(a) == metaCluster)
        .boxed()
        .sorted(Comparator.comparingDouble(this::strength).reversed())
        .toList();
  }

  /** Certainty times explained share of variance; attributes without owner are weaker than all. */
  double strength(int attribute) {
    double strength = model.certainty(attribute) * model.summary().explained(attribute);
    boolean owned = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return !owned ? Double.NEGATIVE_INFINITY : Double.isNaN(strength) ? 0 : strength;
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
