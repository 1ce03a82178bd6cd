package metaclustering.spark;

import java.util.Arrays;
import java.util.Locale;

/** What is done with rows that have a null or NaN. */
enum Invalid {
  /** They end the job with a message that names the column. */
  ERROR,
  /** They are left out. */
  SKIP,
  /** The cell is missing: it counts in no distance. Of a vector that is null, all cells are. */
  KEEP;

  static Invalid of(String word) {
    for (Invalid invalid : values()) {
      if (invalid.word().equals(word)) {
        return invalid;
      }
    }
    throw new IllegalArgumentException("handleInvalid is '" + word + "'; it must be one of "
        + Arrays.stream(values()).map(Invalid::word).toList());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
