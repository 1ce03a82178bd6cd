package metaclustering.cli.command;

import java.nio.file.Path;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.ModelFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.clusterers.rows.ReportPage;

/** Writes what was found as one page to hand on. */
@Command(
    name = "report",
    description = {
      "Trains on the rows of a file and writes what was found as one HTML page to hand on: what each"
          + " cluster is like, the attribute groups, quality, warnings, and the rows to search.",
      "The page needs no other file and no network.",
      "Example: metaclustering report -t iris.arff -c last -N 3 --to iris.html"
    },
    customSynopsis = "metaclustering report -t FILE [options] [options of the clusterer]")
public final class ReportCommand extends TrainingCommand {

  private static final BundledTable DIGITS =
      BundledTable.digits("-M", "16", "-K", "16", "-N", "10");

  @Mixin
  private PictureOption picture;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Do not train: take a saved model. " + ModelFile.DESCRIPTION)
  private Path model;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      defaultValue = "${sys:metaclustering.out:-metaclustering}/report.html",
      description = "The page to write. Default: ${DEFAULT-VALUE}.")
  private Path target;

  @Override
  void work() throws Exception {
    if (model == null) {
      prepare(DIGITS, Classes.NONE);
      clusterer.buildClusterer(rows);
    } else {
      if (file == null) {
        throw wrongUse("give the rows of the page by -t FILE (ARFF, CSV, ...)");
      }
      clusterer = ModelFile.read(model);
      allRows = DataFile.read(file);
      rows = clusterer.trainingHeader();
    }
    String source = file == null ? allRows.relationName() : file.toString();
    ReportPage.write(target, clusterer, allRows, source, picture.shape(rows));
    print("wrote " + target);
  }
}
