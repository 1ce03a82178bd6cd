package metaclustering.lab.studies;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterImputation;
import weka.filters.unsupervised.attribute.ReplaceMissingValues;

/**
 * How well values that were taken away are filled in again: by {@link MetaClusterImputation}, by the
 * mean or most frequent value, and by {@link weka.classifiers.lazy.IBk}. The error over numeric
 * attributes is the root of the mean squared difference in the attribute's range, that over nominal
 * ones the share that is wrong.
 */
public final class ImputationStudy {

  private ImputationStudy() {}

  private static final int FEW = 5;
  private static final int MANY = 10;

  /** The ways to fill values in the order of the errors, for the heads of tables. */
  public static final List<String> WAYS =
      List.of("MetaClusterImputation", "IBk, K 5", "IBk, K 10", "mean or mode");

  /**
   * Errors of every way.
   *
   * @param numeric one per way over the numeric attributes, empty if there are none
   * @param nominal one per way over the nominal attributes, empty if there are none
   */
  public record Errors(List<SummaryStatistics> numeric, List<SummaryStatistics> nominal) {}

  /**
   * Takes values away, fills them in and compares.
   *
   * @param rows whose class, if set, is neither looked at nor taken away
   * @param share of the values that is taken away
   * @param seeds how many different holes, from seed 1 on
   */
  public static Errors measure(Instances rows, RowHoles holes, double share, int seeds)
      throws Exception {
    List<SummaryStatistics> numeric = new ArrayList<>();
    List<SummaryStatistics> nominal = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Instances punched = new Instances(rows);
      holes.punch(punched, share, new Well19937c(seed));
      List<Instances> filled = List.of(
          Filter.useFilter(punched, prepared(ours(seed), punched)),
          new NeighbourImputation(FEW).fill(punched),
          new NeighbourImputation(MANY).fill(punched),
          Filter.useFilter(punched, prepared(new ReplaceMissingValues(), punched)));
      for (int way = 0; way < filled.size(); way++) {
        add(numeric, way, error(rows, punched, filled.get(way), true));
        add(nominal, way, error(rows, punched, filled.get(way), false));
      }
    }
    return new Errors(numeric, nominal);
  }

  private static MetaClusterImputation ours(int seed) {
    MetaClusterImputation filter = new MetaClusterImputation();
    ((MetaClusterer) filter.getClusterer()).setSeed(seed);
    return filter;
  }

  private static Filter prepared(Filter filter, Instances rows) throws Exception {
    filter.setInputFormat(rows);
    return filter;
  }

  private static void add(List<SummaryStatistics> errors, int way, double error) {
    if (Double.isNaN(error)) {
      return;
    }
    if (errors.size() == way) {
      errors.add(new SummaryStatistics());
    }
    errors.get(way).addValue(error);
  }

  /** NaN if nothing of the kind was taken away. */
  private static double error(
      Instances rows, Instances punched, Instances filled, boolean numeric) {
    double sum = 0;
    int count = 0;
    for (int a = 0; a < rows.numAttributes(); a++) {
      double range = rows.attributeStats(a).numericStats == null
          ? 1
          : rows.attributeStats(a).numericStats.max - rows.attributeStats(a).numericStats.min;
      if (a == rows.classIndex() || rows.attribute(a).isNumeric() != numeric || !(range > 0)) {
        continue;
      }
      for (int i = 0; i < rows.numInstances(); i++) {
        if (punched.instance(i).isMissing(a) && !rows.instance(i).isMissing(a)) {
          double gap = filled.instance(i).value(a) - rows.instance(i).value(a);
          sum += numeric ? gap * gap / (range * range) : gap == 0 ? 0 : 1;
          count++;
        }
      }
    }
    return numeric ? Math.sqrt(sum / count) : sum / count;
  }
}
