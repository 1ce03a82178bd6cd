package metaclustering.lab.recovery;

import java.util.Arrays;
import java.util.Random;
import metaclustering.dependence.SpectralClustering;
import metaclustering.lab.generators.HiddenTable;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;

/** Who looks for the groups of a table's columns, their number given. */
public enum Finder implements Finding {
  /** This program with its default options. */
  DEFAULT("default") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed)
        throws InterruptedException {
      return train(table, settings(groups, clusters, seed));
    }
  },
  /** The same from equal masks. */
  UNIFORM("-init uniform") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed)
        throws InterruptedException {
      return train(table, settings(groups, clusters, seed).maskStart(MaskStart.UNIFORM));
    }
  },
  /** The rule of the article of 2018, polished as well. */
  ARTICLE("-rule article") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed)
        throws InterruptedException {
      ClusteringSettings.Builder settings = settings(groups, clusters, seed)
          .rule(LearningRule.ARTICLE)
          .maskRate(0.5)
          .centreRate(0.3)
          .randomRate(0.02);
      return train(table, settings);
    }
  },
  /** Spectral clustering of the columns' pairwise mutual information. */
  SPECTRAL("spectral, mutual information") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed) {
      double[][] information = new MutualInformation(table).betweenColumns();
      return new Found(new SpectralClustering(information, groups).divide(groups), null, null);
    }
  },
  /** Average linkage of the columns' absolute correlations. */
  LINKAGE("average linkage, correlation") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed) {
      double[][] correlations = Correlations.between(table);
      return new Found(AverageLinkage.divide(correlations, groups), null, null);
    }
  },
  /** Random groups. */
  RANDOM("random") {
    @Override
    public Found find(HiddenTable table, int groups, int clusters, long seed) {
      Random random = new Random(seed);
      int[] owners = new int[table.groupOf().length];
      Arrays.setAll(owners, d -> random.nextInt(groups));
      return new Found(owners, null, null);
    }
  };

  private final String label;

  Finder(String label) {
    this.label = label;
  }

  /** For tables and charts. */
  public String label() {
    return label;
  }

  /**
   * What was found.
   *
   * @param owners per column its group
   * @param codes [rows x groups], null of those who find columns alone
   * @param certainties per column, null likewise
   */
  record Found(int[] owners, int[][] codes, double[] certainties) {}

  static ClusteringSettings.Builder settings(int groups, int clusters, long seed) {
    return ClusteringSettings.builder().size(groups, clusters).seed(seed);
  }

  /** Trains and tells what was found. */
  static Found train(HiddenTable hidden, ClusteringSettings.Builder settings)
      throws InterruptedException {
    try (Table table = Table.read(hidden.source(), Scaling.RANGE)) {
      TrainedModel trained = TableTraining.train(table, settings.build(), TrainingListener.NONE);
      MetaClusterModel model = trained.model();
      int[] owners = new int[hidden.groupOf().length];
      Arrays.setAll(owners, model::owner);
      double[] certainties = new double[owners.length];
      Arrays.setAll(certainties, model::certainty);
      return new Found(owners, trained.codes(), certainties);
    }
  }
}
