package metaclustering.cli.command;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import metaclustering.picture.PictureShape;
import weka.core.Attribute;
import weka.core.Instances;

/** The option --picture. */
final class PictureOption {

  private static final String NONE = "none";

  private PictureOption() {}

  /**
   * The shape that was asked for, or one that suits; empty if the attributes are no picture.
   *
   * @param picture width and height, none, or null if nothing was said
   * @throws IllegalArgumentException if it does not fit the rows
   */
  static Optional<PictureShape> shape(String picture, Instances rows) {
    List<Attribute> attributes = Collections.list(rows.enumerateAttributes());
    if (picture == null) {
      boolean numeric = attributes.stream().allMatch(Attribute::isNumeric);
      return numeric ? PictureShape.guess(attributes.size()) : Optional.empty();
    }
    if (picture.equals(NONE)) {
      return Optional.empty();
    }
    PictureShape shape = PictureShape.parse(picture);
    shape.requireFits(attributes.size());
    return Optional.of(shape);
  }
}
