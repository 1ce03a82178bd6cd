package metaclustering.training.reconstruction;

import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.training.TrainedModel;
import metaclustering.training.polish.TableEncoder;
import metaclustering.training.polish.LabelStatistics;

/**
 * Alternates two steps while they lower the error of the reconstruction on the training rows: the
 * symbols of each row are chosen jointly, so that the reconstruction is close to it, and the
 * reconstruction is learned from these codes. Masks and centres do not change.
 */
public final class JointEncoding {

  private static final int MAX_ROUNDS = 5;

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double MIN_IMPROVEMENT = 0.01;

  private JointEncoding() {}

  /** The model with such codes; the trained one if they do not lower the error. */
  public static TrainedModel learn(Table table, TrainedModel trained, Workers workers)
      throws InterruptedException {
    TrainedModel best = trained;
    Reconstruction next = trained.model().reconstruction();
    double least = error(table, trained.model(), trained.codes());
    boolean worthAnother = true;
    for (int round = 0; round < MAX_ROUNDS && worthAnother && next.corrects(); round++) {
      MetaClusterModel joint = trained.model().withReconstruction(next.joint());
      int[][] codes = TableEncoder.encode(joint, table, workers);
      double error = error(table, joint, codes);
      worthAnother = error < least * (1 - MIN_IMPROVEMENT);
      if (error < least) {
        least = error;
        LabelStatistics statistics = LabelStatistics.of(table, codes, joint, workers);
        MetaClusterModel measured = joint
            .withSummary(statistics.summary(joint))
            .withReconstruction(next.joint().withRelativeError(error));
        best = new TrainedModel(measured, codes, trained.rowsSeen());
        if (worthAnother) {
          next = SymbolRegression.learn(measured, table, codes, statistics);
        }
      }
    }
    return best;
  }

  private static double error(Table table, MetaClusterModel model, int[][] codes) {
    return ModelSummary.measureReconstruction(model, table, codes).relativeError();
  }
}
