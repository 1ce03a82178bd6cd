package metaclustering.cli.command;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import metaclustering.table.PictureShape;
import picocli.CommandLine.Option;
import weka.core.Attribute;
import weka.core.Instances;

/** The option --picture. */
final class PictureOption {

  private static final String NONE = "none";

  @Option(
      names = "--picture",
      paramLabel = "WxH",
      description = "Width and height if the attributes are the pixels of a picture, row by row, or"
          + " none. Default: a square if the attributes are numeric, their number is a square, and they"
          + " are at least 64 or have names such as pixel1, p1 or r00c00.")
  private String size;

  /**
   * The shape that is given, or a square that fits; empty if the attributes are not a picture.
   *
   * @throws IllegalArgumentException if the given shape does not fit the rows
   */
  Optional<PictureShape> shape(Instances rows) {
    List<Attribute> attributes = Collections.list(rows.enumerateAttributes());
    if (size == null) {
      boolean numeric = attributes.stream().allMatch(Attribute::isNumeric);
      return numeric
          ? PictureShape.guess(attributes.stream().map(Attribute::name).toList())
          : Optional.empty();
    }
    if (size.equals(NONE)) {
      return Optional.empty();
    }
    PictureShape shape = PictureShape.parse(size);
    shape.requireFits(attributes.size());
    return Optional.of(shape);
  }
}
