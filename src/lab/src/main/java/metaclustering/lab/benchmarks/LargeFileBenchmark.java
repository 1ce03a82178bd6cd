package metaclustering.lab.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import metaclustering.lab.generators.PlantedRows;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.CSVLoader;

/** A CSV file that does not fit into memory: training beside reading it by Weka's CSVLoader. */
public final class LargeFileBenchmark {

  private static final int COLUMNS = 100;
  private static final int PART = 100_000;
  private static final String OPTIONS = "-M 10 -K 10 -N 10 -num-slots ";

  private LargeFileBenchmark() {}

  /** Writes the file, reads a part of it, trains on all of it, and says what it took. */
  public static String measure(int rows, int threads) throws Exception {
    Path folder = Files.createTempDirectory("metaclustering-bench");
    Path all = folder.resolve("rows.csv");
    Path part = folder.resolve("part.csv");
    try {
      write(part, Math.min(rows, PART));
      write(all, rows);
      double loader = secondsOfLoader(part) * rows / Math.min(rows, PART);
      MetaClusterer clusterer = new MetaClusterer();
      clusterer.setOptions(Utils.splitOptions(OPTIONS + threads));
      long start = System.nanoTime();
      clusterer.buildClusterer(all.toFile());
      double seconds = (System.nanoTime() - start) / 1e9;
      return String.format(
          Locale.ROOT,
          "%,d rows of %,d numbers, %,d MB: training takes %.0f s (%,.0f rows/s), CSVLoader %.0f s"
              + " (%,.0f rows/s); relative error %.4f; of %,.0f MB of heap, the process took %s at"
              + " most",
          rows,
          COLUMNS,
          Files.size(all) >> 20,
          seconds,
          rows / seconds,
          loader,
          rows / loader,
          clusterer.model().summary().relativeError(),
          HeapPeak.limit(),
          ProcessMemory.peak());
    } finally {
      Files.deleteIfExists(all);
      Files.deleteIfExists(part);
      Files.delete(folder);
    }
  }

  private static void write(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      PlantedRows.write(rows, COLUMNS, out);
    }
  }

  /** The second time, when it is warm. */
  private static double secondsOfLoader(Path file) throws IOException {
    double seconds = 0;
    for (int time = 0; time < 2; time++) {
      long start = System.nanoTime();
      CSVLoader loader = new CSVLoader();
      loader.setSource(file.toFile());
      Instances rows = loader.getDataSet();
      seconds = (System.nanoTime() - start) / 1e9;
      if (rows.isEmpty()) {
        throw new IOException("no rows in " + file);
      }
    }
    return seconds;
  }
}
