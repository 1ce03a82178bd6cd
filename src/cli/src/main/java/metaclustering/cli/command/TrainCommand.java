package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import metaclustering.cli.output.TrainingProgress;
import metaclustering.cli.rows.Classes;
import metaclustering.file.SavedFile;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.chart.ChosenNumbersChart;
import metaclustering.progress.TrainingListener;
import metaclustering.table.PictureShape;
import org.knowm.xchart.XYChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.clusterers.ClassRemoval;
import weka.clusterers.EncodedRows;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.rows.EncodedFile;
import weka.clusterers.rows.RowsFile;

/** Trains on a file, prints the report and draws the pictures. */
@Command(
    name = "train",
    description = {
      "Trains on the rows of a file, prints a report and draws pictures.",
      "The pictures show the masks, and the centres if the attributes are pixels.",
      "Example: metaclustering train -t iris.arff -c last -M 2 -K 4 -N 3 --save iris.model"
    },
    customSynopsis = "metaclustering [train] -t FILE [options] [options of the clusterer]")
public final class TrainCommand extends TrainingCommand {

  private static final BundledTable DIGITS =
      BundledTable.digits("-M", "16", "-K", "16", "-N", "10");

  @Mixin
  private OutputFolder out;

  @Mixin
  private PictureOption picture;

  @Option(
      names = "--save",
      paramLabel = "MODEL",
      description = "Write the model to a file, for Weka and for the commands model and encode.")
  private Path save;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description =
          "Write all attributes of the rows, with the code, the cluster, its probability and"
              + " the surprise of each row, as encode --keep does: .csv or .arff by its name.")
  private Path encoded;

  @Mixin
  private PassesOption inPasses;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  private Optional<PictureShape> shape = Optional.empty();

  @Override
  void work() throws Exception {
    if (encoded != null && !RowsFile.canWrite(encoded)) {
      throw wrongUse("--rows is " + encoded + "; its name must end in .csv or .arff");
    }
    InstancePasses passes = file != null && inPasses.applies(file) ? trainInPasses() : null;
    if (passes == null) {
      prepare(DIGITS, Classes.NONE);
      shape = picture.shape(rows);
      watched(listener -> {
        clusterer.setListener(listener);
        clusterer.buildClusterer(rows);
      });
    }
    print(clusterer.toString().stripTrailing());
    if (passes == null && rows.classIndex() >= 0 && rows.classAttribute().isNominal()) {
      print(Classes.compared(clusterer, rows));
    }
    draw(clusterer.model(), shape);
    Map<String, XYChart> chosen =
        ChosenNumbersChart.charts(clusterer.choice(), clusterer.finalClusterChoice());
    for (Map.Entry<String, XYChart> number : chosen.entrySet()) {
      wrote(out.save("chosen-" + number.getKey() + ".png", Charts.image(number.getValue())));
    }
    if (save != null) { // as Weka's own programs do: the clusterer, then its attributes
      SavedFile.write(save, clusterer, ClassRemoval.savedHeader(rows));
      wrote(save);
    }
    if (encoded != null) {
      if (passes == null) {
        RowsFile.write(encoded, EncodedRows.of(clusterer, rows, allRows));
      } else {
        EncodedFile.write(encoded, clusterer, passes, file.toString(), true);
      }
      wrote(encoded);
    }
  }

  private InstancePasses trainInPasses() throws Exception {
    print(inPasses.notice(file));
    InstancePasses[] passes = new InstancePasses[1];
    watched(listener -> {
      passes[0] = prepareInPasses(listener);
      shape = picture.shape(rows);
      clusterer.setListener(listener);
      clusterer.buildClusterer(passes[0], rows);
    });
    return passes[0];
  }

  private interface Training {
    void run(TrainingListener listener) throws Exception;
  }

  /** Trains and shows the progress. */
  private void watched(Training training) throws Exception {
    if (quiet) {
      training.run(TrainingListener.NONE);
      return;
    }
    try (TrainingProgress progress = new TrainingProgress(spec.commandLine().getErr())) {
      training.run(progress);
    }
  }

  private void draw(MetaClusterModel model, Optional<PictureShape> shape) throws IOException {
    wrote(out.save("masks.png", MaskPicture.sheet(model, shape).image()));
    if (shape.isPresent()) {
      wrote(out.save("centres.png", CentrePicture.sheet(model, shape.get()).image()));
    }
  }

  private void wrote(Path target) {
    print("wrote " + target);
  }

  @Override
  protected void print(String text) {
    if (!quiet) {
      super.print(text);
    }
  }
}
