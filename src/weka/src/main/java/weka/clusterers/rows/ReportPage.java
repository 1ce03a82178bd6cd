package weka.clusterers.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.Clustering;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterTable;
import metaclustering.file.AtomicFile;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.picture.page.ClusterPage;
import metaclustering.picture.page.PageRows;
import metaclustering.table.AttributeSpec;
import metaclustering.table.PictureShape;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * What a trained {@link MetaClusterer} has found, as one HTML file that needs no network; see {@link
 * ClusterPage}. Its rows have the cluster, the probability and the surprise that {@link EncodedRows}
 * gives.
 */
public final class ReportPage {

  /** More rows are shown by an even sample. */
  private static final int MAX_ROWS = 2_000;

  private static final int MAX_COLUMNS = 12;
  private static final int DECIMALS = 6;

  private final MetaClusterer clusterer;
  private final Instances all;
  private final Map<String, AttributeSpec> specs;

  private ReportPage(MetaClusterer clusterer, Instances all) {
    this.clusterer = clusterer;
    this.all = all;
    this.specs = clusterer.model().layout().attributes().stream()
        .collect(
            Collectors.toMap(AttributeSpec::name, Function.identity(), (first, same) -> first));
  }

  /**
   * Writes the page.
   *
   * @param clusterer trained
   * @param all rows to search, with the attributes of the training rows, found by their names, and maybe
   *     others, which are shown too
   * @param source what the rows are called in messages
   * @param shape of the picture that the attributes are, empty if they are none
   * @throws IOException if the file cannot be written or an attribute is missing
   * @throws IllegalArgumentException if the model is of an older release, which did not describe clusters
   */
  public static void write(
      Path file,
      MetaClusterer clusterer,
      Instances all,
      String source,
      Optional<PictureShape> shape)
      throws IOException, InterruptedException {
    ReportPage page = new ReportPage(clusterer, all);
    Instances known = ModelRows.of(all, clusterer.trainingHeader(), source);
    AtomicFile.save(
        file,
        ClusterPage.html(
            title(all.relationName()),
            clusterer.clustering(),
            clusterer.quality(),
            shape,
            page.rows(EncodedRows.among(clusterer, known), shape.isPresent()),
            List.of("Program: "
                + clusterer.getClass().getName() + " "
                + Utils.joinOptions(clusterer.getOptions()))));
  }

  /** The name of a relation without what Weka's filters append to it. */
  private static String title(String relation) {
    return relation.replaceFirst("-weka\\.filters\\..*", "");
  }

  private PageRows rows(EncodedRows encoded, boolean hasPixels) throws InterruptedException {
    int[] columns = columns(hasPixels);
    int step = 1 + (all.size() - 1) / MAX_ROWS;
    List<PageRows.Row> rows = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      Instance row = all.get(i);
      Interruption.check();
      EncodedRows.Answer answer = encoded.answer(i);
      rows.add(new PageRows.Row(
          i + 1,
          answer.cluster(),
          answer.probability(),
          answer.surprise(),
          IntStream.of(columns).mapToObj(a -> text(row, all.attribute(a))).toList()));
    }
    List<String> names =
        IntStream.of(columns).mapToObj(a -> all.attribute(a).name()).toList();
    return new PageRows(names, rows, all.size());
  }

  /** Those that were not learned from come first, then those that separate the clusters most. */
  private int[] columns(boolean hasPixels) {
    Clustering clustering = clusterer.clustering();
    MetaClusterModel model = clustering.model();
    IntStream others = IntStream.range(0, all.numAttributes())
        .filter(a -> !specs.containsKey(all.attribute(a).name()));
    ClusterDescription description = clustering.description().orElse(null);
    IntStream learned = hasPixels || description == null
        ? IntStream.empty()
        : new ClusterTable(model.layout(), description)
            .attributes().stream()
                .mapToInt(a ->
                    all.attribute(model.layout().attributes().get(a).name()).index());
    return IntStream.concat(others, learned).limit(MAX_COLUMNS).toArray();
  }

  private String text(Instance row, Attribute attribute) {
    if (row.isMissing(attribute)) {
      AttributeSpec spec = specs.get(attribute.name());
      return spec == null ? "?" : spec.text(Double.NaN);
    }
    return attribute.isNumeric() && !attribute.isDate()
        ? Utils.doubleToString(row.value(attribute), DECIMALS)
        : attribute.isRelationValued() ? "..." : row.stringValue(attribute);
  }
}
