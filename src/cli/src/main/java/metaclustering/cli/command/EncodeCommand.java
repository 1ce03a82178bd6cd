package metaclustering.cli.command;

import java.nio.file.Path;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.ModelFile;
import metaclustering.progress.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.rows.EncodedFile;
import weka.clusterers.rows.ModelRows;
import weka.clusterers.rows.RowsFile;
import weka.core.Instances;

/** Writes the symbols, the cluster, its probability and the surprise of each row of a file. */
@Command(
    name = "encode",
    description = {
      "Encodes the rows of a file by a saved model, into a file of rows.",
      "Each row gets the number of its centre in every attribute group (its symbol), its cluster, the"
          + " probability of that cluster, and its surprise: standard deviations above the mean of all"
          + " rows of the file, or of a sample of 20,000 if it is read in passes. All numbers begin with 0.",
      "The attributes of the model are looked up by their names; the class is not needed.",
      "Example: metaclustering encode iris.model -t iris.arff --to codes.csv"
    })
public final class EncodeCommand extends ProgramCommand {

  @Parameters(paramLabel = "MODEL", description = ModelFile.DESCRIPTION)
  private Path model;

  @Option(
      names = "-t",
      paramLabel = "FILE",
      required = true,
      description = "The rows to encode, a file that Weka reads (ARFF, CSV, ...).")
  private Path file;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The file to write: .csv or .arff by its name.")
  private Path target;

  @Option(names = "--keep", description = "Write all attributes of the rows too, before the code.")
  private boolean keep;

  @Mixin
  private PassesOption inPasses;

  @Override
  public Integer call() throws Exception {
    if (!RowsFile.canWrite(target)) {
      throw wrongUse("--to is " + target + "; its name must end in .csv or .arff");
    }
    MetaClusterer clusterer = ModelFile.read(model);
    if (inPasses.applies(file)) {
      print(inPasses.notice(file));
      InstancePasses rows = DataFile.passes(file, TrainingListener.NONE);
      long count = EncodedFile.write(target, clusterer, rows, file.toString(), keep);
      print("wrote " + target + ": " + count + " rows");
      return 0;
    }
    Instances rows = DataFile.read(file);
    RowsFile.write(target, encoded(clusterer, rows));
    print("wrote " + target + ": " + rows.numInstances() + " rows");
    return 0;
  }

  private Instances encoded(MetaClusterer clusterer, Instances rows) throws Exception {
    Instances known = ModelRows.of(rows, clusterer.trainingHeader(), file.toString());
    return keep ? EncodedRows.of(clusterer, known, rows) : EncodedRows.of(clusterer, known);
  }
}
