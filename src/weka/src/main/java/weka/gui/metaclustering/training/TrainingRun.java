package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import weka.clusterers.ClassRemoval;
import weka.clusterers.MetaClusterer;
import weka.clusterers.UnusableAttributes;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A training that the tab starts.
 *
 * @param clusterer not built yet
 * @param data all rows with all attributes
 * @param leftOut the indices of the attributes that are hidden from the clusterer, ascending
 */
public record TrainingRun(MetaClusterer clusterer, Instances data, List<Integer> leftOut) {

  public void train() throws Exception {
    clusterer.buildClusterer(UnusableAttributes.without(ClassRemoval.without(data, -1), leftOut));
  }

  /** The text of the result, in the form of the Cluster tab. */
  public String report() {
    String ignored = leftOut.isEmpty()
        ? ""
        : "Ignored:      "
            + leftOut.stream()
                .map(a -> data.attribute(a).name())
                .collect(Collectors.joining("\n              "))
            + "\n";
    return "=== Run information ===\n\n"
        + "Scheme:       " + scheme() + "\n"
        + "Relation:     " + data.relationName() + "\n"
        + "Instances:    " + data.numInstances() + "\n"
        + "Attributes:   " + data.numAttributes() + "\n"
        + ignored
        + "\n=== Clustering model (full training set) ===\n\n"
        + clusterer;
  }

  public String scheme() {
    return Utils.toCommandLine(clusterer);
  }

  /**
   * The objects of a result, as the Cluster tab keeps them: clusterer, header, ignored attributes, graph.
   */
  public List<Object> parts() {
    List<Object> parts = new ArrayList<>();
    parts.add(clusterer);
    parts.add(new Instances(data, 0));
    if (!leftOut.isEmpty()) {
      parts.add(leftOut.stream().mapToInt(Integer::intValue).toArray());
    }
    parts.add(clusterer.graph());
    return parts;
  }
}
