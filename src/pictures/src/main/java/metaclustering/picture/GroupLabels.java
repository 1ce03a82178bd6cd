package metaclustering.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.text.PlainText;

/** Texts and orders of a model's attribute groups and clusters, the same in all pictures. */
public record GroupLabels(MetaClusterModel model) {

  /** The number of groups that are drawn. */
  int drawn() {
    return Math.min(model.metaClusters(), GroupColours.MAX_GROUPS);
  }

  /** Such as "16 attribute groups" or "the first 64 of 100 attribute groups". */
  String drawnInWords() {
    int all = model.metaClusters();
    String of = drawn() == all ? "" : "the first " + drawn() + " of ";
    return of + counted(all, "attribute group");
  }

  /** Such as "1 row" or "2 rows". */
  public static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Such as "5 centres" or "2 to 5 centres", of each group. */
  public String centres() {
    return model.centreCountText() + (model.maxCentreCount() == 1 ? " centre" : " centres");
  }

  /** At most that many characters of a text on one line, the last an ellipsis if some are left out. */
  public static String shortened(String text, int longest) {
    String line = text.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "\u2026";
  }

  /** The group's colour and number. */
  static Caption number(int group) {
    return Caption.marked(GroupColours.rgb(group), Integer.toString(group));
  }

  /** The group's colour and number, how many attributes it has and how well it explains them. */
  Caption caption(int group) {
    return Caption.marked(
        GroupColours.rgb(group), Integer.toString(group), attributes(group), explained(group));
  }

  /** The same in one line. */
  Caption line(int group) {
    String explained = explained(group);
    return Caption.marked(
        GroupColours.rgb(group),
        group + ":  " + attributes(group) + (explained.isEmpty() ? "" : ", " + explained));
  }

  /** The names of a group's attributes, the strongest first. */
  String names(int group) {
    return strongest(group).stream()
        .map(a -> PlainText.name(model.layout().attributes().get(a).name()))
        .collect(Collectors.joining(", "));
  }

  /** The attributes of a group, the strongest first. */
  public List<Integer> strongest(int group) {
    return IntStream.range(0, model.layout().attributes().size())
        .filter(a -> model.owner(a) == group)
        .boxed()
        .sorted(Comparator.comparingDouble(this::strength).reversed())
        .toList();
  }

  /** Certainty times explained share of variance; weakest are attributes without a group. */
  double strength(int attribute) {
    double strength = model.certainty(attribute) * model.summary().explained(attribute);
    boolean grouped = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return !grouped ? Double.NEGATIVE_INFINITY : Double.isNaN(strength) ? 0 : strength;
  }

  /** The clusters of a group, the largest first. */
  static List<Integer> bySize(MetaClusterModel model, int group) {
    return IntStream.range(0, model.centreCount(group))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> model.summary().size(group, k))
            .reversed())
        .toList();
  }

  /** A cluster's share of the training rows, such as "12.5 %"; empty if they were not counted. */
  static String share(MetaClusterModel model, int group, int cluster) {
    double rows = IntStream.range(0, model.centreCount(group))
        .mapToDouble(k -> model.summary().size(group, k))
        .sum();
    double size = model.summary().size(group, cluster);
    return rows > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * size / rows) : "";
  }

  private String attributes(int group) {
    return counted(strongest(group).size(), "attribute");
  }

  private String explained(int group) {
    double share = model.summary().explainedByMetaCluster(group);
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %% explained", 100 * share);
  }
}
