package metaclustering.finalclusters.codes;

import metaclustering.finalclusters.FinalClusters;
import metaclustering.model.MetaClusterModel;

/**
 * Final clusters that see a row's code only.
 *
 * @param mixture over codes
 */
public record CodeClusters(CodeMixture mixture) implements FinalClusters {

  private static final long serialVersionUID = 1L;

  @Override
  public int clusters() {
    return mixture.clusters();
  }

  @Override
  public double[] logPriors() {
    return mixture.logPriors();
  }

  @Override
  public double[] logMemberships(MetaClusterModel model, float[] row) {
    return mixture.logMemberships(model.encode(row));
  }

  @Override
  public int cluster(MetaClusterModel model, float[] row) {
    return mixture.cluster(model.encode(row));
  }
}
