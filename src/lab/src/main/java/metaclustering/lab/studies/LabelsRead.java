package metaclustering.lab.studies;

import java.util.stream.IntStream;

/**
 * Labels of rows, and the labels that were read from what was learned.
 *
 * @param labels of the rows, from 0 on
 * @param read as many
 */
public record LabelsRead(int[] labels, int[] read) {

  /** The share of rows whose label was read. */
  public double accuracy() {
    return share(IntStream.range(0, labels.length).toArray());
  }

  /** The share of the rows with a label whose label was read; NaN if there is none. */
  public double accuracy(int label) {
    return share(
        IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray());
  }

  private double share(int[] rows) {
    return IntStream.of(rows).filter(i -> labels[i] == read[i]).count() / (double) rows.length;
  }
}
