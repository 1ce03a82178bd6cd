package metaclustering.training.reconstruction;

import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.training.TrainedModel;
import metaclustering.training.polish.LabelStatistics;
import metaclustering.training.polish.TableEncoder;

/**
 * Chooses the symbols of each row together, so that the reconstruction comes close to it, and learns the
 * reconstruction anew from these codes, in turn, as long as that lowers its error on the training rows.
 * Masks and centres stay.
 */
public final class JointEncoding {

  private static final int MOST_ROUNDS = 5;

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double LEAST_IMPROVEMENT = 0.01;

  private JointEncoding() {}

  /** The model with such codes; as it was trained if they do not lower the error. */
  public static TrainedModel learn(Table table, TrainedModel trained, Workers workers)
      throws InterruptedException {
    TrainedModel best = trained;
    Reconstruction next = trained.model().reconstruction();
    double least = error(table, trained.model(), trained.codes());
    boolean worthAnother = true;
    for (int round = 0; round < MOST_ROUNDS && worthAnother && next.corrects(); round++) {
      MetaClusterModel joint = trained.model().withReconstruction(next.joint());
      int[][] codes = TableEncoder.encode(joint, table, workers);
      double error = error(table, joint, codes);
      worthAnother = error < least * (1 - LEAST_IMPROVEMENT);
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
