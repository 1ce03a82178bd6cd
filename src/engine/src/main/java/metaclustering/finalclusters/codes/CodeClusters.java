package metaclustering.finalclusters.codes;

import metaclustering.finalclusters.FinalClusters;
import metaclustering.model.MetaClusterModel;

/** Final clusters that see a row's code only. */
public final class CodeClusters implements FinalClusters {

  private static final long serialVersionUID = 1L;

  private final transient MetaClusterModel model;
  private final CodeMixture mixture;

  /**
   * @param model gives the code
   * @param mixture over codes
   */
  public CodeClusters(MetaClusterModel model, CodeMixture mixture) {
    this.model = model;
    this.mixture = mixture;
  }

  public CodeMixture mixture() {
    return mixture;
  }

  @Override
  public FinalClusters attachedTo(MetaClusterModel other) {
    return model == other ? this : new CodeClusters(other, mixture);
  }

  @Override
  public int clusters() {
    return mixture.clusters();
  }

  @Override
  public double[] logPriors() {
    return mixture.logPriors();
  }

  @Override
  public double[] logMemberships(float[] row) {
    return mixture.logMemberships(model.encode(row));
  }

  @Override
  public int cluster(float[] row) {
    return mixture.cluster(model.encode(row));
  }
}
