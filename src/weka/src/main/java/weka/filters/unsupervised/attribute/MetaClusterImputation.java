package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.imagination.Imputation;
import metaclustering.imagination.RowDistribution;
import metaclustering.settings.Settings;
import weka.clusterers.InstancesSource;
import weka.clusterers.SettingOptions;
import weka.core.Instance;
import weka.core.Instances;

/**
 * <!-- globalinfo-start --> Fills missing values with what the rest of the row makes one expect: its
 * symbols in the meta-clusters tell the values. <!-- globalinfo-end -->
 *
 * <p>See {@link Imputation} for the formula. What was learned from the first batch fills later ones.
 */
public class MetaClusterImputation extends RowDistributionFilter {

  private static final long serialVersionUID = 1L;

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("models", Settings.NUM_MODELS)
      .withAll(RowDistributionFilter.OPTIONS);

  private Imputation m_Imputation;

  @Override
  public String globalInfo() {
    return "Fills missing values with what the rest of the row makes one expect: the known values"
        + " tell which clusters of the meta-clusters the row belongs to, and these tell the missing"
        + " ones, the mean of a numeric and the most probable value of a nominal attribute."
        + " Averaged over several models. What was learned from the first batch also fills later"
        + " ones. The class, if set, is neither looked at nor filled, and an attribute that was"
        + " never known stays missing.";
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    List<RowDistribution> distributions = new ArrayList<>();
    for (int seedsOn = 0; seedsOn < getNumModels(); seedsOn++) {
      distributions.add(learn(data, seedsOn));
    }
    m_Imputation = new Imputation(distributions);
    return new Instances(data, 0);
  }

  @Override
  Instance changed(Instance row) {
    double[] values = InstancesSource.values(row);
    if (Arrays.stream(values).noneMatch(Double::isNaN)) {
      return row;
    }
    double[] filled = m_Imputation.fill(values);
    Instance result = (Instance) row.copy();
    int from = 0;
    for (int i = 0; i < result.numAttributes(); i++) {
      if (i != row.classIndex()) {
        if (row.isMissing(i)) {
          result.setValue(i, filled[from]);
        }
        from++;
      }
    }
    return result;
  }

  @Override
  SettingOptions settingOptions() {
    return OPTIONS;
  }

  public String numModelsTipText() {
    return Settings.NUM_MODELS.help();
  }

  public int getNumModels() {
    return m_Settings.get(Settings.NUM_MODELS);
  }

  public void setNumModels(int numModels) {
    set(Settings.NUM_MODELS, numModels);
  }

  /** Runs the filter from the command line. */
  public static void main(String[] args) {
    runFilter(new MetaClusterImputation(), args);
  }
}
