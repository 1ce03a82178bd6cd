package metaclustering.lab.benchmarks;

import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** TribuoKMeans's k-means from random centres, on all cores. */
final class TribuoKMeans implements OtherKMeans {

  @Override
  public String name() {
    return "Tribuo";
  }

  @Override
  public Pass prepare(double[][] rows, int centres) {
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    String[] names = IntStream.range(0, rows[0].length)
        .mapToObj(d -> String.format("x%05d", d))
        .toArray(String[]::new);
    for (double[] row : rows) {
      data.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, row));
    }
    int cores = Runtime.getRuntime().availableProcessors();
    return () -> new KMeansTrainer(
            centres, 1, new L2Distance(), Initialisation.RANDOM, cores, /* seed= */ 1)
        .train(data);
  }
}
