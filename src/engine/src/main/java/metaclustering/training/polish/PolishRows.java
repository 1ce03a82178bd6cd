package metaclustering.training.polish;

import metaclustering.model.MetaClusterModel;

/** All rows as the polish needs them, wherever they are kept. */
public interface PolishRows {

  /** The statistics of all rows, labelled by a model. */
  LabelStatistics labels(MetaClusterModel model) throws InterruptedException;

  /** The rows, labelled by one model, that are far from their centres of another. */
  FarRows farRows(MetaClusterModel labels, MetaClusterModel model, int[][] idle)
      throws InterruptedException;
}
