package metaclustering.lab.features;

import weka.clusterers.Clusterer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.filters.SimpleBatchFilter;
import weka.filters.UnsupervisedFilter;

/**
 * Replaces the attributes of a row by what clusterers tell of it, trained on the first batch. The class
 * is not used and is kept as the last attribute.
 */
abstract class ClusterFeatures extends SimpleBatchFilter implements UnsupervisedFilter {

  private static final long serialVersionUID = 1L;

  /** A new clusterer of the kind that is trained. */
  abstract Clusterer scheme();

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = scheme().getCapabilities();
    result.setOwner(this);
    result.enableAllClasses();
    result.enable(Capability.MISSING_CLASS_VALUES);
    result.enable(Capability.NO_CLASS);
    result.setMinimumNumberInstances(0);
    return result;
  }

  @Override
  public boolean allowAccessToFullInputFormat() {
    return true;
  }
}
