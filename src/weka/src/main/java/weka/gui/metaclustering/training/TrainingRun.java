package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.List;
import weka.clusterers.ClassRemoval;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A training that the tab starts.
 *
 * @param clusterer not built yet
 * @param data all rows with all attributes
 * @param leftOut the index of an attribute that is hidden from the clusterer, or -1
 */
public record TrainingRun(MetaClusterer clusterer, Instances data, int leftOut) {

  public void train() throws Exception {
    clusterer.buildClusterer(ClassRemoval.without(data, leftOut));
  }

  /** The text of the result, in the form of the Cluster tab. */
  public String report() {
    String ignored =
        leftOut < 0 ? "" : "Ignored:      " + data.attribute(leftOut).name() + "\n";
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

  /** The objects of a result, as the Cluster tab keeps them: clusterer, header, ignored attribute. */
  public List<Object> parts() {
    List<Object> parts = new ArrayList<>();
    parts.add(clusterer);
    parts.add(new Instances(data, 0));
    if (leftOut >= 0) {
      parts.add(new int[] {leftOut});
    }
    return parts;
  }
}
