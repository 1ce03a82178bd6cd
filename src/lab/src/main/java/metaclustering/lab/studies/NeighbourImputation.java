package metaclustering.lab.studies;

import weka.classifiers.lazy.IBk;
import weka.clusterers.ClassRemoval;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SelectedTag;

/** Fills missing values by Weka's {@link IBk}, one attribute after the other as the class. */
final class NeighbourImputation {

  private final int neighbours;

  NeighbourImputation(int neighbours) {
    this.neighbours = neighbours;
  }

  /** The rows with their missing values filled, but not those of the class, which is not seen. */
  Instances fill(Instances rows) throws Exception {
    Instances seen = ClassRemoval.withoutClass(rows);
    int classIndex = rows.classIndex();
    Instances result = new Instances(rows);
    for (int a = 0; a < seen.numAttributes(); a++) {
      int index = classIndex >= 0 && a >= classIndex ? a + 1 : a;
      seen.setClassIndex(a);
      Instances known = new Instances(seen);
      known.deleteWithMissingClass();
      if (known.numInstances() == rows.numInstances() || known.isEmpty()) {
        continue;
      }
      IBk ibk = new IBk(neighbours);
      ibk.setDistanceWeighting(new SelectedTag(IBk.WEIGHT_NONE, IBk.TAGS_WEIGHTING));
      ibk.buildClassifier(known);
      for (int i = 0; i < rows.numInstances(); i++) {
        Instance row = seen.instance(i);
        if (row.classIsMissing()) {
          result.instance(i).setValue(index, ibk.classifyInstance(row));
        }
      }
    }
    return result;
  }
}
