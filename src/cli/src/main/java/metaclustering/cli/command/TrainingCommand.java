package metaclustering.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.progress.TrainingListener;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import weka.clusterers.MetaClusterer;
import weka.clusterers.passes.InstancePasses;
import weka.core.Instances;

/** A command that trains a clusterer on the rows of a file. */
abstract class TrainingCommand extends ProgramCommand {

  /**
   * A table of the repository, the default in its folder.
   *
   * @param options of the clusterer, names and values in turn
   */
  record BundledTable(Path file, String... options) {

    static final BundledTable NONE = new BundledTable(Path.of(""));

    static BundledTable digits(String... options) {
      return new BundledTable(Path.of("test-data", "digits-train.arff.gz"), options);
    }
  }

  @Option(
      names = "-t",
      paramLabel = "FILE",
      description = "The training rows, a file that Weka reads (ARFF, CSV, ...).")
  Path file;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      description = "The class attribute, which is not clustered: first, last, none, a name or a"
          + " number from 1.")
  private String classChoice;

  @Mixin
  IgnoreOption ignore;

  @Unmatched
  List<String> clustererOptions = new ArrayList<>();

  /** The clusterer with its options, not trained yet. */
  MetaClusterer clusterer;

  /** All attributes of the training rows; without rows if these are read in passes. */
  Instances allRows;

  /** The same without ignored attributes. */
  Instances rows;

  @Override
  public final Integer call() throws Exception {
    try {
      work();
      return 0;
    } finally { // leaves memory for the message that there is none
      clusterer = null;
      rows = null;
      allRows = null;
    }
  }

  abstract void work() throws Exception;

  /**
   * Reads the training rows and the options of the clusterer.
   *
   * @param bundled the rows if no file is given
   * @param defaultClass the class of a file if none is given
   */
  void prepare(BundledTable bundled, String defaultClass) throws Exception {
    Path chosen = file == null ? bundled.file() : file;
    if (file == null && !Files.isRegularFile(chosen)) {
      throw wrongUse("give the training rows by -t FILE (ARFF, CSV, ...)");
    }
    clusterer = ClustererOptions.clusterer(
        spec.commandLine(),
        file == null
            ? ClustererOptions.withDefaults(clustererOptions, bundled.options())
            : clustererOptions);
    allRows = DataFile.read(chosen);
    setClass(file == null ? Classes.LAST : defaultClass);
    rows = ignore.applied(allRows, chosen);
  }

  private void setClass(String otherwise) {
    Classes.set(allRows, classChoice == null ? otherwise : classChoice);
  }

  /** Reads the attributes of training rows that do not fit into memory, and the options. */
  InstancePasses prepareInPasses(TrainingListener listener) throws Exception {
    clusterer = ClustererOptions.clusterer(spec.commandLine(), clustererOptions);
    InstancePasses passes = DataFile.passes(file, listener);
    allRows = passes.header();
    setClass(Classes.NONE);
    rows = ignore.applied(
        allRows,
        file,
        attribute -> passes.problem(allRows.attribute(attribute.name()).index()));
    return passes;
  }

  /** A row of the file by its number from 1, which an option gives. */
  int index(String option, int number) {
    if (number < 1 || number > rows.numInstances()) {
      throw wrongUse(option + " is " + number + "; the file has rows 1 to " + rows.numInstances());
    }
    return number - 1;
  }
}
