package metaclustering.training;

import java.util.List;

/**
 * Masks that have formed and are to be polished.
 *
 * @param courses one or several ways to begin the polish, of which the one that ends with the lowest
 *     error counts
 * @param rowsSeen how many rows were learned from, counting repeats
 */
public record FormedMasks(List<PolishCourse> courses, long rowsSeen) {

  public FormedMasks {
    courses = List.copyOf(courses);
  }
}
