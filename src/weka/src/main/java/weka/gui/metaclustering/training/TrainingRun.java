package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.List;
import weka.clusterers.ClassRemoval;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A training that this window starts itself.
 *
 * @param clusterer not built yet
 * @param data all rows with all attributes
 * @param leftOut the index of an attribute that the clusterer shall not see, or -1
 */
public record TrainingRun(MetaClusterer clusterer, Instances data, int leftOut) {

  /** Builds the clusterer. */
  public void run() throws Exception {
    clusterer.buildClusterer(ClassRemoval.without(data, leftOut));
  }

  /** A text as the Cluster tab shows of its results. */
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

  /** What the Cluster tab keeps of a result: the clusterer, the header, what was ignored, a graph. */
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
