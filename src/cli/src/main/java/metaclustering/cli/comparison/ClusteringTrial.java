package metaclustering.cli.comparison;

import java.util.Arrays;
import metaclustering.agreement.Agreement;
import metaclustering.agreement.Partition;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import weka.clusterers.ClassRemoval;
import weka.clusterers.Clusterer;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/** Adds up how well clusterers that do not see the class agree with it, run by run. */
public final class ClusteringTrial {

  private final Instances rows;
  private final Instances hidden;
  private final int[] classes;
  private final Mean ari = new Mean();
  private final Mean nmi = new Mean();
  private final Mean purity = new Mean();
  private final Mean relativeError = new Mean();
  private final Mean seconds = new Mean();

  /**
   * A trial without runs.
   *
   * @param rows with a class, never missing; not modified
   */
  public ClusteringTrial(Instances rows) {
    this.rows = rows;
    this.classes = rows.stream().mapToInt(row -> (int) row.classValue()).toArray();
    this.hidden = ClassRemoval.withoutClass(rows);
  }

  /**
   * Trains and compares.
   *
   * @param clusterer is trained
   */
  public void run(Clusterer clusterer) throws Exception {
    long start = System.nanoTime();
    clusterer.buildClusterer(hidden);
    seconds.increment((System.nanoTime() - start) * 1e-9);
    int[] clusters = new int[classes.length];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = clusterer.clusterInstance(hidden.instance(i));
    }
    ari.increment(Agreement.adjustedRandIndex(clusters, classes));
    nmi.increment(Agreement.normalisedMutualInformation(clusters, classes));
    purity.increment(Agreement.purity(clusters, classes));
    InstancesSource seen = InstancesSource.of(rows, rows.classIndex());
    try (Table table = Table.read(seen, Scaling.RANGE)) {
      int used = Arrays.stream(clusters).max().orElse(0) + 1;
      relativeError.increment(Partition.relativeError(table, clusters, used));
    }
  }

  public ClusteringCell cell(String dataSet, String clusterer) {
    return new ClusteringCell(
        dataSet,
        clusterer,
        ari.getResult(),
        nmi.getResult(),
        purity.getResult(),
        relativeError.getResult(),
        seconds.getResult(),
        "");
  }
}
