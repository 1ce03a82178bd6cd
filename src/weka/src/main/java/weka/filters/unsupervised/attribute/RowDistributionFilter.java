package weka.filters.unsupervised.attribute;

import metaclustering.imagination.RowDistribution;
import metaclustering.parallel.Interruption;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import weka.clusterers.ClustererOption;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
import weka.core.Instance;
import weka.core.Instances;

/**
 * A filter that learns a {@link RowDistribution} from the first batch of rows: a {@link MetaClusterer},
 * final clusters over its codes, and the values in the rows of each centre.
 */
public abstract class RowDistributionFilter extends MetaClustererFilter {

  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_CLUSTERS_EACH = 16;

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("N", Settings.DISTRIBUTION_CLUSTERS)
      .with("rounds", Settings.ROUNDS);

  final SettingValues m_Settings = new SettingValues();

  @Override
  protected MetaClusterer defaultClusterer() {
    return ClustererOption.ofCodes(DEFAULT_CLUSTERS_EACH);
  }

  /**
   * Learns the distribution of rows.
   *
   * @param seedsOn how far the seed is from the clusterer's
   */
  RowDistribution learn(Instances data, int seedsOn) throws Exception {
    MetaClusterer trained = trained(data, seedsOn);
    return RowDistribution.learn(
        trained.model(),
        InstancesSource.of(data, data.classIndex()),
        getNumClusters(),
        getRounds(),
        trained.getSeed());
  }

  /** What becomes of a row. */
  abstract Instance changed(Instance row);

  @Override
  protected Instances process(Instances data) throws Exception {
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    for (Instance row : data) {
      Interruption.check();
      result.add(changed(row));
    }
    return result;
  }

  @Override
  SettingOptions settingOptions() {
    return OPTIONS;
  }

  @Override
  final SettingValues settingValues() {
    return m_Settings;
  }

  public String numClustersTipText() {
    return Settings.DISTRIBUTION_CLUSTERS.help();
  }

  public int getNumClusters() {
    return m_Settings.get(Settings.DISTRIBUTION_CLUSTERS);
  }

  public void setNumClusters(int numClusters) {
    set(Settings.DISTRIBUTION_CLUSTERS, numClusters);
  }

  public String roundsTipText() {
    return Settings.ROUNDS.help();
  }

  public int getRounds() {
    return m_Settings.get(Settings.ROUNDS);
  }

  public void setRounds(int rounds) {
    set(Settings.ROUNDS, rounds);
  }
}
