package weka.clusterers.passes;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import metaclustering.progress.TrainingListener;
import metaclustering.table.RowPasses;
import weka.core.Instances;
import weka.core.converters.AbstractFileLoader;
import weka.core.converters.ConverterUtils;
import weka.core.converters.IncrementalConverter;

/** Weka's rows that are read in passes, all attributes of them. */
public interface InstancePasses extends RowPasses {

  /** The attributes, without rows. */
  Instances header();

  /** A sentence about an attribute whose cells are neither numbers nor names; empty if there is none. */
  default String problem(int attribute) {
    return "";
  }

  /**
   * The rows of a file: a CSV file, an ARFF file, zipped or not, or another that Weka reads row by row. A
   * CSV file is read once to learn of what kind its columns are, which is as by Weka's CSVLoader.
   *
   * @param listener is told the progress
   * @throws IOException naming the file if it cannot be read, or not row by row
   */
  static InstancePasses of(File file, TrainingListener listener)
      throws IOException, InterruptedException {
    String name = file.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return CsvPasses.of(file.toPath(), listener);
    }
    if (name.endsWith(".arff") || name.endsWith(".arff.gz")) {
      return LoaderPasses.ofArff(file.toPath());
    }
    AbstractFileLoader loader = ConverterUtils.getLoaderForFile(file);
    if (!(loader instanceof IncrementalConverter)) {
      throw new IOException("cannot read " + file
          + " in passes: Weka reads files of this name only as a whole (ARFF and CSV row by row)");
    }
    loader.setFile(file);
    return LoaderPasses.of(loader);
  }
}
