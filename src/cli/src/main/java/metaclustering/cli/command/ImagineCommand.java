package metaclustering.cli.command;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.RowValues;
import metaclustering.imagination.Imagination;
import metaclustering.imagination.RowDistribution;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.ImaginedPicture;
import metaclustering.picture.PictureShape;
import metaclustering.picture.file.PngFile;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.converters.ArffSaver;

/** Changes a part of a row, and draws rows that never were. */
@Command(
    name = "imagine",
    description = {
      "Changes a part of a row, and draws rows that never were.",
      "Without options: the first digit with another symbol in meta-cluster 0, and 40 digits that"
          + " never were. Other options are the clusterer's, see train --help."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ImagineCommand implements Callable<Integer> {

  private static final Path DIGITS = Path.of("test-data", "digits-train.arff.gz");
  private static final String[] DIGITS_OPTIONS = {"-M", "16", "-K", "16"};
  private static final int MOST_CLUSTERS = 200;
  private static final int ROWS_PER_CLUSTER = 25;
  private static final int MOST_PRINTED = 10;
  private static final int COLUMNS = 10;
  private static final String NEXT = "next";
  private static final String RANDOM = "random";

  @Spec
  private CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "FILE",
      description = "The training rows (ARFF, CSV, ...). Default: the digits in test-data.")
  private Path file;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      description = "The class attribute, which is left out: first, last, none, a name or a number"
          + " from 1. Default: none; of the default digits, last.")
  private String classChoice;

  @Option(
      names = "--row",
      paramLabel = "N",
      defaultValue = "1",
      description = "The row to change, from 1. Default: ${DEFAULT-VALUE}.")
  private int row;

  @Option(
      names = "--change",
      paramLabel = "M=K",
      description = "The meta-cluster to change, from 0, and its new centre: a number from 0, next,"
          + " or random (one that goes with the rest of the row). May be given more than once.")
  private List<String> changes = List.of("0=" + RANDOM);

  @Option(
      names = "--draw",
      paramLabel = "ROWS",
      defaultValue = "40",
      description = "How many rows to draw. Default: ${DEFAULT-VALUE}.")
  private int draw;

  @Option(
      names = "--spread",
      defaultValue = "0.5",
      description = "How far drawn values are from their centres, in standard deviations of the"
          + " centre's rows. Default: ${DEFAULT-VALUE}.")
  private double spread;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The seed of what is random. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering",
      description = "The folder of the pictures and rows. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--picture",
      paramLabel = "WxH",
      description = "Width and height if the attributes are the pixels of a picture, row by row, or"
          + " none. Default: a square if the attributes are numeric and their number is a square.")
  private String picture;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    requireUse(draw >= 0, "--draw is " + draw + "; it must be at least 0");
    requireUse(spread >= 0, "--spread is " + spread + "; it must be at least 0");
    MetaClusterer clusterer = ClustererOptions.clusterer(
        spec.commandLine(),
        file == null
            ? ClustererOptions.withDefaults(clustererOptions, DIGITS_OPTIONS)
            : clustererOptions);
    Instances rows = DataFile.read(file == null ? DIGITS : file);
    String standard = file == null ? Classes.LAST : Classes.NONE;
    Classes.set(rows, classChoice == null ? standard : classChoice);
    requireUse(
        row >= 1 && row <= rows.numInstances(),
        "--row is " + row + "; the rows are 1 to " + rows.numInstances());
    Optional<PictureShape> shape = PictureOption.shape(picture, rows);
    clusterer.buildClusterer(rows);
    MetaClusterModel model = clusterer.model();
    int clusters = Math.max(1, Math.min(MOST_CLUSTERS, rows.numInstances() / ROWS_PER_CLUSTER));
    Imagination imagination = new Imagination(RowDistribution.learn(
        model, InstancesSource.of(rows, rows.classIndex()), clusters, 0, clusterer.getSeed()));
    RandomGenerator random = new Well19937c(seed);
    change(imagination, model, RowValues.of(rows.instance(row - 1)), shape, random);
    if (draw > 0) {
      draw(imagination, model, rows, shape, random);
    }
    return 0;
  }

  private void requireUse(boolean good, String message) {
    if (!good) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  private void change(
      Imagination imagination,
      MetaClusterModel model,
      double[] values,
      Optional<PictureShape> shape,
      RandomGenerator random)
      throws IOException {
    int[] before = imagination.code(values);
    int[] after = before;
    for (String change : changes) {
      after = changed(imagination, after, change, random);
    }
    double[] result = imagination.change(values, after);
    print("row " + row + ", code " + Arrays.toString(before));
    for (int m = 0; m < before.length; m++) {
      if (before[m] != after[m]) {
        print("meta-cluster " + m + ": centre " + before[m] + " becomes " + after[m]);
      }
    }
    int[] moved =
        IntStream.range(0, values.length).filter(a -> values[a] != result[a]).toArray();
    double[] units = model.layout().units();
    IntStream.of(moved)
        .boxed()
        .sorted(Comparator.comparingDouble(a -> -Math.abs(result[a] - values[a]) / units[a]))
        .limit(MOST_PRINTED)
        .forEach(a -> {
          var attribute = model.layout().attributes().get(a);
          print("  " + attribute.name() + ": " + RowValues.text(attribute, values[a]) + " becomes "
              + RowValues.text(attribute, result[a]));
        });
    if (moved.length > MOST_PRINTED) {
      print("  and " + (moved.length - MOST_PRINTED) + " attributes more");
    }
    if (shape.isPresent()) {
      Path target = out.resolve("changed.png");
      PngFile.save(
          ImaginedPicture.changed(model, shape.get(), values, result, before, after)
              .image(),
          target);
      print("wrote " + target);
    }
  }

  private int[] changed(
      Imagination imagination, int[] code, String change, RandomGenerator random) {
    String[] parts = change.split("=", -1);
    requireUse(parts.length == 2, "--change '" + change + "' is not like 3=7, 3=next or 3=random");
    int metaCluster = number(parts[0], change);
    try {
      return switch (parts[1]) {
        case NEXT -> imagination.with(code, metaCluster, imagination.next(code, metaCluster));
        case RANDOM ->
          imagination.with(code, metaCluster, imagination.random(code, metaCluster, random));
        default -> imagination.with(code, metaCluster, number(parts[1], change));
      };
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--change '" + change + "': " + Program.oneLine(e), e);
    }
  }

  private int number(String text, String change) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ParameterException(
          spec.commandLine(), "--change '" + change + "' is not like 3=7, 3=next or 3=random", e);
    }
  }

  private void draw(
      Imagination imagination,
      MetaClusterModel model,
      Instances rows,
      Optional<PictureShape> shape,
      RandomGenerator random)
      throws IOException {
    double[][] drawn = new double[draw][];
    Instances result = new Instances(rows, draw);
    result.setClassIndex(-1);
    if (rows.classIndex() >= 0) {
      result.deleteAttributeAt(rows.classIndex());
    }
    for (int i = 0; i < draw; i++) {
      drawn[i] = imagination.draw(spread, random);
      result.add(new DenseInstance(1, drawn[i]));
    }
    Path target = out.resolve("drawn.arff");
    Files.createDirectories(out);
    ArffSaver saver = new ArffSaver();
    saver.setInstances(result);
    saver.setFile(new File(target.toString()));
    saver.writeBatch();
    print("wrote " + target);
    if (shape.isPresent()) {
      Path image = out.resolve("drawn.png");
      PngFile.save(ImaginedPicture.drawn(model, shape.get(), drawn, COLUMNS).image(), image);
      print("wrote " + image);
    }
  }

  private void print(String text) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(text);
    printer.flush();
  }
}
