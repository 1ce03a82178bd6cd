package weka.clusterers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import metaclustering.file.SavedFile;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.rows.EncodedFile;
import weka.clusterers.rows.RowsFile;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Weka's command line for a file that does not fit into memory. Options besides the clusterer's own:
 *
 * <pre>
 * -in-passes    the file is read in passes
 * -t file       the training rows: ARFF, CSV or another that Weka reads row by row
 * -c class      the class, which is not learned from: first, last or a number from 1
 * -d file       writes the model, for -l and for the Explorer
 * -to file      writes the symbols, the cluster, its probability and the surprise of each row: .csv or
 *               .arff by its name
 * </pre>
 */
final class PassRun {

  private static final String FLAG = "in-passes";

  private PassRun() {}

  static boolean isMeant(String... options) {
    return List.of(options).contains("-" + FLAG);
  }

  /** Trains, prints the report and writes files; errors are printed in a line. */
  static void run(MetaClusterer clusterer, String... options) {
    try {
      train(clusterer, options);
    } catch (Exception e) {
      System.err.println("MetaClusterer: " + (e.getMessage() == null ? e : e.getMessage()));
      if (clusterer.getDebug()) {
        e.printStackTrace();
      }
    }
  }

  private static void train(MetaClusterer clusterer, String... options) throws Exception {
    Utils.getFlag(FLAG, options);
    String file = Utils.getOption('t', options);
    String classChoice = Utils.getOption('c', options);
    String model = Utils.getOption('d', options);
    String target = Utils.getOption("to", options);
    clusterer.setOptions(options);
    if (file.isEmpty()) {
      throw new IllegalArgumentException("give the training rows by -t FILE");
    }
    if (!target.isEmpty() && !RowsFile.canWrite(Path.of(target))) {
      throw new IllegalArgumentException(
          "-to is " + target + "; its name must end in .csv or .arff");
    }
    TrainingListener listener = new PhaseLines();
    clusterer.setListener(listener);
    InstancePasses rows = InstancePasses.of(new File(file), listener);
    Instances header = rows.header();
    setClass(header, classChoice);
    clusterer.buildClusterer(rows, header);
    System.out.println(clusterer);
    if (!model.isEmpty()) {
      SavedFile.write(Path.of(model), clusterer, ClassRemoval.savedHeader(header));
    }
    if (!target.isEmpty()) {
      EncodedFile.write(Path.of(target), clusterer, rows, file, false);
    }
  }

  private static void setClass(Instances header, String choice) throws IOException {
    int last = header.numAttributes();
    int number;
    try {
      number = switch (choice) {
        case "" -> 0;
        case "first" -> 1;
        case "last" -> last;
        default -> Integer.parseInt(choice);
      };
    } catch (NumberFormatException e) {
      number = -1;
    }
    if (number < 0 || number > last) {
      throw new IOException("the class (-c) is '" + choice
          + "'; it must be first, last or a number from 1 to " + last);
    }
    header.setClassIndex(number - 1);
  }

  /** Prints how far a training has come, once in ten seconds. */
  private static final class PhaseLines implements TrainingListener {

    private static final long PERIOD_NANOS = 10_000_000_000L;
    private long last = System.nanoTime();

    @Override
    public boolean onProgress(Progress progress) {
      if (System.nanoTime() - last > PERIOD_NANOS) {
        last = System.nanoTime();
        System.err.println(text(progress));
      }
      return true;
    }

    private static String text(Progress progress) {
      return String.format(
          Locale.ROOT,
          "%s %d: %,d rows, %.0f s left at most",
          progress.phase().name().toLowerCase(Locale.ROOT),
          progress.pass(),
          progress.rowsSeen(),
          progress.secondsLeft());
    }
  }
}
