package metaclustering.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import metaclustering.cli.progress.ProgressBars;
import metaclustering.cli.progress.ProgressLines;
import metaclustering.cli.progress.Terminal;
import metaclustering.cli.rows.ClassComparison;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.file.SavedFile;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.PictureShape;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.chart.ChosenNumbersChart;
import metaclustering.picture.file.PngFile;
import org.knowm.xchart.XYChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Trains on a file, prints the report and draws the pictures. */
@Command(
    name = "train",
    description = {
      "Trains on a file of rows, prints a report and draws the masks and centres.",
      "Without options: 5000 digits, 16 meta-clusters of 16 clusters, 10 final clusters."
    },
    customSynopsis = "metaclustering [train] [options] [options of the clusterer]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
public final class TrainCommand implements Callable<Integer> {

  private static final Path DIGITS = Path.of("test-data", "digits-train.arff.gz");
  private static final String[] DIGITS_OPTIONS = {"-M", "16", "-K", "16", "-N", "10"};

  @Spec
  private CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "FILE",
      description =
          "The training rows, a file that Weka reads (ARFF, CSV, ...). Default: the digits"
              + " in test-data.")
  private Path file;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      description = "The class attribute, which is left out and compared with the clusters: first,"
          + " last, none, a name or a number from 1. Default: none; of the default digits, last.")
  private String classChoice;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering",
      description = "The folder of the pictures. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--picture",
      paramLabel = "WxH",
      description = "Width and height if the attributes are the pixels of a picture, row by row, or"
          + " none. Default: a square if the attributes are numeric and their number is a square.")
  private String picture;

  @Option(
      names = "--save",
      paramLabel = "MODEL",
      description = "Write the model to a file that Weka loads.")
  private Path save;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    MetaClusterer clusterer = ClustererOptions.clusterer(spec.commandLine(), options());
    Instances rows = DataFile.read(file == null ? DIGITS : file);
    Optional<Classes> classes = Classes.set(rows, classChoice());
    Optional<PictureShape> shape = PictureOption.shape(picture, rows);
    train(clusterer, rows);
    print(clusterer.toString().stripTrailing());
    if (classes.isPresent() && classes.get().nominal()) {
      print(ClassComparison.line(clusterer, rows, classes.get()));
    }
    draw(clusterer.model(), shape);
    Map<String, XYChart> chosen =
        ChosenNumbersChart.charts(clusterer.choice(), clusterer.finalClusterChoice());
    for (Map.Entry<String, XYChart> number : chosen.entrySet()) {
      write(Charts.image(number.getValue()), "chosen-" + number.getKey() + ".png");
    }
    if (save != null) {
      save(clusterer, rows);
    }
    return 0;
  }

  private List<String> options() {
    return file == null
        ? ClustererOptions.withDefaults(clustererOptions, DIGITS_OPTIONS)
        : clustererOptions;
  }

  private String classChoice() {
    if (classChoice != null) {
      return classChoice;
    }
    return file == null ? Classes.LAST : Classes.NONE;
  }

  private void train(MetaClusterer clusterer, Instances rows) throws Exception {
    if (quiet) {
      clusterer.buildClusterer(rows);
    } else if (Terminal.isInteractive()) {
      try (ProgressBars bars = new ProgressBars()) {
        clusterer.setListener(bars);
        clusterer.buildClusterer(rows);
      }
    } else {
      try (ProgressLines lines = new ProgressLines(spec.commandLine().getErr())) {
        clusterer.setListener(lines);
        clusterer.buildClusterer(rows);
      }
    }
  }

  private void draw(MetaClusterModel model, Optional<PictureShape> shape) throws IOException {
    if (shape.isEmpty()) {
      write(MaskPicture.heatMap(model), "masks.png");
      return;
    }
    int width = shape.get().width();
    int height = shape.get().height();
    write(MaskPicture.of(model, width, height), "masks.png");
    write(CentrePicture.of(model, width, height), "centres.png");
  }

  private void write(BufferedImage image, String name) throws IOException {
    Path target = out.resolve(name);
    PngFile.save(image, target);
    print("wrote " + target);
  }

  /** As Weka's own programs do: the clusterer, then the attributes it was trained on. */
  private void save(MetaClusterer clusterer, Instances rows) throws Exception {
    SavedFile.write(save, clusterer, rows.stringFreeStructure());
    print("wrote " + save);
  }

  private void print(String text) {
    if (!quiet) {
      PrintWriter printer = spec.commandLine().getOut();
      printer.println(text);
      printer.flush();
    }
  }
}
