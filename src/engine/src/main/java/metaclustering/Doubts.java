package metaclustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.description.ClusterDescription;
import metaclustering.description.Profile;
import metaclustering.model.MetaClusterModel;
import metaclustering.quality.ClusterQuality;
import metaclustering.table.AttributeSpec;
import metaclustering.text.PlainText;

/** What makes a clustering doubtful, in sentences that say what to do about it. */
final class Doubts {

  private static final double NEARLY_ALL_ROWS = 0.95;
  private static final double NO_ERROR = 1e-4;
  private static final double LARGE_ERROR = 0.85;
  private static final double LOW_CERTAINTY = 0.1;
  private static final double LOW_SILHOUETTE = 0.05;
  private static final String CLASS = "class";

  private final MetaClusterModel model;
  private final List<String> sentences = new ArrayList<>();

  private Doubts(MetaClusterModel model) {
    this.model = model;
  }

  /** Sentences, none if nothing is doubtful. */
  static List<String> of(Clustering clustering, ClusterQuality quality) {
    Doubts doubts = new Doubts(clustering.model());
    if (clustering.diagnostics().stopped()) {
      doubts.add("The training was stopped before its end: more of it would lower the error.");
    }
    doubts.ofAttributes();
    clustering.description().ifPresent(doubts::ofDescription);
    doubts.ofGroups();
    if (quality.silhouette() < LOW_SILHOUETTE) {
      doubts.add("The clusters overlap: their silhouette is near 0 or below.");
    }
    return doubts.sentences;
  }

  private void add(String format, Object... values) {
    sentences.add(String.format(Locale.ROOT, format, values));
  }

  private String name(int attribute) {
    return "'" + PlainText.name(model.layout().attributes().get(attribute).name()) + "'";
  }

  private void ofAttributes() {
    for (AttributeSpec attribute : model.layout().attributes()) {
      if (attribute.name().equalsIgnoreCase(CLASS)) {
        add(
            "Attribute '%s' takes part in the clustering; if it is the class, leave it out.",
            attribute.name());
      }
    }
  }

  private void ofDescription(ClusterDescription description) {
    for (int attribute : description.identifiers()) {
      add("Attribute %s numbers the rows; leave it out.", name(attribute));
    }
    ofMissing(description.all(model.layout()));
    int clusters = description.clusters();
    int[] inhabited = description.inhabited();
    if (inhabited.length < clusters && inhabited.length > 0) {
      add("Only %d of %d clusters have rows.", inhabited.length, clusters);
    }
    Arrays.stream(inhabited)
        .filter(n -> clusters > 1 && description.share(n) >= NEARLY_ALL_ROWS)
        .forEach(n -> add(
            "Cluster %d has nearly all rows (%s); the others are few unusual rows.",
            n, PlainText.percent(description.share(n))));
  }

  /** Attributes of one value or none, as in market baskets, in which missing is no value. */
  private void ofMissing(Profile all) {
    List<AttributeSpec> attributes = model.layout().attributes();
    int[] oneOrNone = IntStream.range(0, attributes.size())
        .filter(a -> attributes.get(a).isNominal() && !model.layout().isInformative(a))
        .filter(a -> all.known()[a] > 0 && all.known()[a] < all.weight())
        .toArray();
    if (oneOrNone.length > 0) {
      add(
          "%s one value or none and %s no part (such as %s); with missingAsValue, missing is a value"
              + " too.",
          PlainText.counted(oneOrNone.length, "attribute")
              + (oneOrNone.length == 1 ? " has" : " have"),
          oneOrNone.length == 1 ? "takes" : "take",
          name(oneOrNone[0]));
    }
  }

  private void ofGroups() {
    int[] enumerating = IntStream.range(0, model.metaClusters())
        .filter(m -> model.owned(m).length > 1 && model.centreCount(m) > 1)
        .filter(m -> 1 - model.summary().explainedByMetaCluster(m) < NO_ERROR)
        .toArray();
    if (enumerating.length > 0) {
      boolean one = enumerating.length == 1;
      add(
          "Attribute group%s %s only %s the combinations of %s values: each has a centre of its own, so"
              + " that nothing is grouped. Fewer centres or fewer groups would group them.",
          one ? "" : "s",
          Arrays.stream(enumerating).mapToObj(Integer::toString).collect(Collectors.joining(", ")),
          one ? "enumerates" : "enumerate",
          one ? "its" : "their");
    }
    double error = model.summary().relativeError();
    if (error > LARGE_ERROR) {
      add(
          "The codes say little about the rows (relative error %.2f): the attributes depend little on"
              + " each other, or there are too few centres.",
          error);
    }
    if (model.metaClusters() > 1 && model.certainty() < LOW_CERTAINTY) {
      add(
          "Which attributes belong together is uncertain (certainty %.2f): other seeds may give other"
              + " groups.",
          model.certainty());
    }
  }
}
