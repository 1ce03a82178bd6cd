package metaclustering.training.reconstruction;

import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.training.polish.LabelStatistics;
import metaclustering.training.polish.TableEncoder;

/**
 * Alternates two steps while they lower the error of the reconstruction on the training rows: the
 * symbols of each row are chosen jointly, so that the reconstruction is close to it, and the
 * reconstruction is learned from these codes. Masks and centres do not change.
 *
 * @param model the model with the reconstruction of such codes; the given one if they do not lower
 *     the error
 * @param codes of the rows by that model, [rows x M]; not copied
 */
public record JointEncoding(MetaClusterModel model, int[][] codes) {

  private static final int MAX_ROUNDS = 5;

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double MIN_IMPROVEMENT = 0.01;

  /**
   * Learns such codes.
   *
   * @param model with a reconstruction
   * @param codes of the rows by that model, [rows x M]
   */
  public static JointEncoding learn(
      Table table, MetaClusterModel model, int[][] codes, Workers workers)
      throws InterruptedException {
    JointEncoding best = new JointEncoding(model, codes);
    Reconstruction next = model.reconstruction();
    double least = error(table, model, codes);
    boolean worthAnother = true;
    for (int round = 0; round < MAX_ROUNDS && worthAnother && next.corrects(); round++) {
      MetaClusterModel joint = model.withReconstruction(next.joint());
      int[][] jointCodes = TableEncoder.encode(joint, table, workers);
      double error = error(table, joint, jointCodes);
      worthAnother = error < least * (1 - MIN_IMPROVEMENT);
      if (error < least) {
        least = error;
        LabelStatistics statistics = LabelStatistics.of(table, jointCodes, joint, workers);
        MetaClusterModel measured = joint
            .withSummary(statistics.summary(joint))
            .withReconstruction(next.joint().withRelativeError(error));
        best = new JointEncoding(measured, jointCodes);
        if (worthAnother) {
          next = SymbolRegression.learn(measured, table, jointCodes, statistics);
        }
      }
    }
    return best;
  }

  private static double error(Table table, MetaClusterModel model, int[][] codes) {
    return ModelSummary.measureReconstruction(model, table, codes).relativeError();
  }
}
