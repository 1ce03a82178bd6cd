package metaclustering.picture.page;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaclustering.Clustering;
import metaclustering.ClusteringReport;
import metaclustering.description.ClusterDescription;
import metaclustering.description.ClusterReport;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.ClusterPicture;
import metaclustering.picture.DependencePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.ProfilePicture;
import metaclustering.quality.ClusterQuality;
import metaclustering.table.PictureShape;
import metaclustering.text.PlainText;

/**
 * A clustering as one HTML file that needs no other: what each cluster is like, attributes and clusters as
 * a table, the attribute groups, a map of what depends on what, quality, warnings, rows to search, and how
 * it was made. What it says is what {@link ClusteringReport} says. Names and values are escaped: nothing
 * that a table holds is taken for HTML or run.
 */
public final class ClusterPage {

  private static final int PICTURE_WIDTH = 900;
  private static final String FOLDER = "/metaclustering/picture/page/";

  private final Clustering clustering;
  private final ClusterQuality quality;
  private final Optional<PictureShape> shape;

  private ClusterPage(Clustering clustering, ClusterQuality quality, Optional<PictureShape> shape) {
    this.clustering = clustering;
    this.quality = quality;
    this.shape = shape;
  }

  /**
   * The text of the file, in UTF-8.
   *
   * @param title what was clustered
   * @param quality as far as it was measured
   * @param shape of the picture that the attributes are, empty if they are none
   * @param rows to search
   * @param made how it was made, beyond what the clustering knows, a line each
   * @throws IllegalArgumentException if the clusters are not described, as in models of older releases
   */
  public static String html(
      String title,
      Clustering clustering,
      ClusterQuality quality,
      Optional<PictureShape> shape,
      PageRows rows,
      List<String> made) {
    ClusterDescription description = clustering
        .description()
        .orElseThrow(() -> new IllegalArgumentException(
            "what the clusters are like is not in models of older releases; train again"));
    return new ClusterPage(clustering, quality, shape).html(title, description, rows, made);
  }

  private String html(
      String title, ClusterDescription description, PageRows rows, List<String> made) {
    MetaClusterModel model = clustering.model();
    ClusterReport report = new ClusterReport(model.layout(), description);
    List<String> making = new ArrayList<>(ClusteringReport.making(clustering));
    making.addAll(made);
    List<String> warnings = ClusteringReport.warnings(clustering, quality);
    Map<String, Object> values = Map.ofEntries(
        Map.entry("title", title.isBlank() ? "Clusters" : PlainText.name(title)),
        Map.entry("counts", ClusteringReport.counts(clustering)),
        Map.entry(
            "attributes", PlainText.counted(model.layout().informativeAttributes(), "attribute")),
        Map.entry("sentences", sentences(report)),
        Map.entry("isOfPixels", report.isOfPixels()),
        Map.entry("more", report.table().more().stream().toList()),
        Map.entry("isDoubtful", !warnings.isEmpty()),
        Map.entry("warnings", warnings),
        Map.entry("clusterPictures", clusterPictures(description)),
        Map.entry(
            "table",
            report.isOfPixels() ? List.of() : List.of(TableView.of(report.table(), description))),
        Map.entry("map", map(description)),
        Map.entry("groups", groups()),
        Map.entry("groupReport", model.toString()),
        Map.entry("quality", ClusteringReport.quality(clustering, quality)),
        Map.entry("making", making),
        Map.entry("rowsNote", rowsNote(rows)),
        Map.entry("rows", rows.json()),
        Map.entry("style", resource("page.css")),
        Map.entry("script", resource("page.js")));
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .compile(resource("page.mustache"))
        .execute(values);
  }

  private static List<Map<String, Object>> sentences(ClusterReport report) {
    List<Integer> clusters = report.table().clusters();
    List<String> sentences = report.sentences();
    List<Map<String, Object>> result = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      String[] parts = sentences.get(i).split(": ", 2);
      double share = report.table().share(clusters.get(i));
      result.add(Map.of(
          "cluster",
          clusters.get(i),
          "head",
          parts[0],
          "text",
          parts.length > 1 ? unbroken(parts[1]) : "",
          "percent",
          Math.round(100 * share)));
    }
    return result;
  }

  /** With spaces at which no line breaks: before a unit and beside an equals sign. */
  private static String unbroken(String text) {
    return text.replace(" %", "\u00a0%").replace(" = ", "\u00a0=\u00a0");
  }

  /** The mean of each cluster's rows, where attributes are pixels. */
  private List<Map<String, Object>> clusterPictures(ClusterDescription description) {
    return shape.stream()
        .map(s -> ClusterPicture.sheet(
            clustering.model(), description, shape, PICTURE_WIDTH, ClusterPicture.NONE))
        .map(sheet -> DataUri.png(sheet, "The mean of the rows of each cluster as a picture"))
        .toList();
  }

  private List<Map<String, Object>> map(ClusterDescription description) {
    return description.dependence().isKnown()
        ? List.of(DataUri.svg(
            DependencePicture.sheet(clustering.model(), description.dependence()),
            "How much clusters and attribute groups depend on each other, as a table of colours"))
        : List.of();
  }

  private List<Map<String, Object>> groups() {
    MetaClusterModel model = clustering.model();
    return shape
        .map(s -> List.of(
            DataUri.png(CentrePicture.sheet(model, s), "The centres of each attribute group"),
            DataUri.png(
                MaskPicture.sheet(model, shape),
                "How much each attribute belongs to each attribute group")))
        .orElseGet(() -> List.of(DataUri.svg(
            ProfilePicture.sheet(model), "The centres of each attribute group as tables")));
  }

  private static String rowsNote(PageRows rows) {
    return rows.rows().size() < rows.all()
        ? "An even sample: " + rows.rows().size() + " of " + PlainText.counted(rows.all(), "row")
            + "."
        : "";
  }

  private static String resource(String name) {
    try (InputStream in = ClusterPage.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
