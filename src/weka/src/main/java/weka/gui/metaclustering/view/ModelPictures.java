package weka.gui.metaclustering.view;

import java.awt.Dimension;
import java.util.Arrays;
import java.util.Optional;
import metaclustering.Clustering;
import metaclustering.description.ClusterDescription;
import metaclustering.description.GroupDependence;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.ClusterPicture;
import metaclustering.picture.DependencePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.MembershipPicture;
import metaclustering.picture.ProfilePicture;
import metaclustering.picture.RowPicture;
import metaclustering.picture.SizePicture;
import metaclustering.picture.layout.Sheet;
import metaclustering.table.PictureShape;

/**
 * A model and how it is to be looked at.
 *
 * @param model what is shown
 * @param description of its clusters; empty while it is trained, and in models of older releases
 * @param clusters of rows; empty while it is trained, and where only pictures are known
 * @param shape of the picture that the attributes are, empty if they are none
 */
public record ModelPictures(
    MetaClusterModel model,
    Optional<ClusterDescription> description,
    Optional<FinalClusters> clusters,
    Optional<PictureShape> shape) {

  private static final double MIN_ASPECT = 0.25;
  private static final double MAX_ASPECT = 4;
  private static final int TILE_WIDTH = 95;
  private static final int LABEL_WIDTH = 150;
  private static final int MARGINS = 60;
  private static final int MIN_BAR = 300;
  private static final String UNKNOWN =
      "This is known at the end of the training; models of older releases do not hold it.";

  /** A model whose clusters are not known yet. */
  static ModelPictures of(MetaClusterModel model) {
    return of(model, Optional.empty());
  }

  /** A model without the clusters of rows. */
  static ModelPictures of(MetaClusterModel model, Optional<ClusterDescription> description) {
    return new ModelPictures(model, description, Optional.empty(), Optional.empty());
  }

  static ModelPictures of(Clustering clustering) {
    return new ModelPictures(
        clustering.model(),
        clustering.description(),
        Optional.of(clustering.clusters()),
        Optional.empty());
  }

  /** The same in another shape. */
  public ModelPictures with(Optional<PictureShape> other) {
    return new ModelPictures(model, description, clusters, other);
  }

  /** The masks of another time. */
  public ModelPictures withMasks(float[][] masks) {
    return of(model.withMasks(masks)).with(shape);
  }

  /** What the clusters are like, as wide as a room. */
  public Sheet clusters(Dimension room, int chosen) {
    return description
        .map(d -> ClusterPicture.sheet(model, d, shape, room.width, chosen))
        .orElseGet(() -> Sheet.titled("Clusters", UNKNOWN));
  }

  /** Masks as tiles in about the proportions of a room, or as a table. */
  public Sheet masks(Dimension room) {
    double aspect = room.getWidth() / Math.max(1, room.height);
    double bounded = Math.max(MIN_ASPECT, Math.min(MAX_ASPECT, aspect));
    return MaskPicture.sheet(model, shape, bounded);
  }

  /** Centres as tiles, as many side by side as a room has place for, or as tables. */
  public Sheet centres(Dimension room) {
    int columns = columns(room.width - LABEL_WIDTH);
    return shape
        .map(s -> CentrePicture.sheet(model, s, columns))
        .orElseGet(() -> ProfilePicture.sheet(model));
  }

  public Sheet sizes(Dimension room) {
    return SizePicture.sheet(model, Math.max(MIN_BAR, room.width - MARGINS));
  }

  /** How clusters and attribute groups depend on each other. */
  public Sheet dependence() {
    return description
        .map(ClusterDescription::dependence)
        .filter(GroupDependence::isKnown)
        .map(d -> DependencePicture.sheet(model, d))
        .orElseGet(() -> Sheet.titled("Dependence", UNKNOWN));
  }

  /** A row; only for attributes that are a picture. */
  public Sheet row(double[] values, int[] code, Dimension room) {
    return RowPicture.sheet(model, shape.orElseThrow(), values, code, columns(room.width));
  }

  /** {@code ln P(n | row)} of every cluster n, of a row of columns; empty if that is not known. */
  Optional<double[]> logMemberships(float... columns) {
    return clusters.map(c -> c.logMemberships(model, columns));
  }

  /** The clusters of a row as bars; empty if they are not known. */
  Optional<Sheet> memberships(String title, double[] values) {
    return logMemberships(model.layout().encode(values))
        .map(logs ->
            MembershipPicture.sheet(title, Arrays.stream(logs).map(Math::exp).toArray()));
  }

  private static int columns(int width) {
    return Math.max(1, width / TILE_WIDTH);
  }
}
