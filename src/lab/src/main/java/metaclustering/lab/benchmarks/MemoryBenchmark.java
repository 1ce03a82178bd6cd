package metaclustering.lab.benchmarks;

import java.util.Locale;
import metaclustering.lab.generators.PlantedRows;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;

/** Large tables: how long one of them takes to be learned, and how much memory at most. */
public enum MemoryBenchmark {
  /** 1,000,000 rows of 100 numbers. */
  ROWS {
    @Override
    Instances rows() {
      return PlantedRows.dense(1_000_000, 100);
    }
  },
  /** 5,000 rows of 10,000 numbers. */
  COLUMNS {
    @Override
    Instances rows() {
      return PlantedRows.dense(5_000, 10_000);
    }
  },
  /** 5,000 rows of 50,000 attributes, of which 100 are not 0. */
  SPARSE {
    @Override
    Instances rows() {
      return PlantedRows.sparse(5_000, 50_000, 100);
    }
  };

  private static final String OPTIONS = "-M 10 -K 10 -I 1 -polish 3 -num-slots ";

  abstract Instances rows();

  /** Trains, one pass and three polish rounds, and says what it took, in a line. */
  public String measure(int threads) throws Exception {
    Instances table = rows();
    double before = HeapPeak.begin();
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions(OPTIONS + threads));
    long start = System.nanoTime();
    clusterer.buildClusterer(table);
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "%,d rows of %,d attributes: %.1f s; Weka's rows take %,.0f MB, with them the heap was at most"
            + " %,.0f MB of %,.0f MB, the process %s",
        table.numInstances(),
        table.numAttributes(),
        seconds,
        before,
        HeapPeak.megabytes(),
        HeapPeak.limit(),
        ProcessMemory.peak());
  }
}
