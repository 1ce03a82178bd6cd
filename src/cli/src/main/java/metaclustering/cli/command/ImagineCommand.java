package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.cli.output.ErrorText;
import metaclustering.cli.rows.Classes;
import metaclustering.imagination.Imagination;
import metaclustering.imagination.RowDistribution;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.ImaginedPicture;
import metaclustering.table.PictureShape;
import metaclustering.text.PlainText;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.clusterers.ClassRemoval;
import weka.clusterers.InstancesSource;
import weka.clusterers.rows.RowsFile;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Changes a part of a row, and draws new rows. */
@Command(
    name = "imagine",
    description = {
      "Changes a part of a row of a file, and draws new rows that are like those of the file.",
      "Writes drawn.arff, and pictures if the attributes are pixels.",
      "Example: metaclustering imagine -t vote.arff -c last --row 2 --change 1=next --draw 100"
    },
    customSynopsis = "metaclustering imagine -t FILE [options] [options of the clusterer]",
    footer = "The options of the clusterer: metaclustering train --help.")
public final class ImagineCommand extends TrainingCommand {

  private static final BundledTable DIGITS = BundledTable.digits("-M", "16", "-K", "16");
  private static final int MAX_CLUSTERS = 200;
  private static final int ROWS_PER_CLUSTER = 25;
  private static final int MAX_PRINTED = 10;
  private static final int COLUMNS = 10;
  private static final String NEXT = "next";
  private static final String RANDOM = "random";

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "The row to change, from 1. Default: ${DEFAULT-VALUE}.")
  private int row = 1;

  @Option(
      names = "--change",
      paramLabel = "M=K",
      description = "The attribute group to change, from 0, and its new centre: a number from 0,"
          + " next, or random (drawn given the rest of the row). May be given several times."
          + " Default: 0=random.")
  private List<String> changes = List.of("0=" + RANDOM);

  @Option(
      names = "--draw",
      paramLabel = "N",
      description = "The number of rows to draw. Default: ${DEFAULT-VALUE}.")
  private int draw = 40;

  @Option(
      names = "--spread",
      paramLabel = "N",
      description = "How far drawn values are from their centres, in standard deviations of the"
          + " centre's rows. Default: ${DEFAULT-VALUE}.")
  private double spread = 0.5;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The seed of the random choices. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin
  private OutputFolder out;

  @Mixin
  private PictureOption picture;

  @Override
  void work() throws Exception {
    requireAtLeast(0, "--draw", draw);
    requireAtLeast(0, "--spread", spread);
    prepare(DIGITS, Classes.NONE);
    double[] values = InstancesSource.values(rows.instance(index("--row", row)));
    Optional<PictureShape> shape = picture.shape(rows);
    clusterer.buildClusterer(rows);
    MetaClusterModel model = clusterer.model();
    int clusters = Math.max(1, Math.min(MAX_CLUSTERS, rows.numInstances() / ROWS_PER_CLUSTER));
    Imagination imagination = new Imagination(RowDistribution.learn(
        model, InstancesSource.of(rows, rows.classIndex()), clusters, 0, clusterer.getSeed()));
    RandomGenerator random = new Well19937c(seed);
    change(imagination, model, values, shape, random);
    if (draw > 0) {
      draw(imagination, model, shape, random);
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
        print("attribute group " + m + ": centre " + before[m] + " becomes " + after[m]);
      }
    }
    int[] moved =
        IntStream.range(0, values.length).filter(a -> values[a] != result[a]).toArray();
    double[] units = model.layout().units();
    IntStream.of(moved)
        .boxed()
        .sorted(Comparator.comparingDouble(a -> -Math.abs(result[a] - values[a]) / units[a]))
        .limit(MAX_PRINTED)
        .forEach(a -> {
          var attribute = model.layout().attributes().get(a);
          print("  " + PlainText.name(attribute.name()) + ": "
              + PlainText.name(attribute.text(values[a])) + " becomes "
              + PlainText.name(attribute.text(result[a])));
        });
    if (moved.length > MAX_PRINTED) {
      print("  and " + (moved.length - MAX_PRINTED) + " more");
    }
    if (shape.isPresent()) {
      print("wrote "
          + out.save(
              "changed.png",
              ImaginedPicture.changed(model, shape.get(), values, result, before, after)
                  .image()));
    }
  }

  private int[] changed(
      Imagination imagination, int[] code, String change, RandomGenerator random) {
    String[] parts = change.split("=", -1);
    try {
      if (parts.length != 2) {
        throw new NumberFormatException();
      }
      int group = Integer.parseInt(parts[0]);
      int centre = switch (parts[1]) {
        case NEXT -> imagination.next(code, group);
        case RANDOM -> imagination.random(code, group, random);
        default -> Integer.parseInt(parts[1]);
      };
      return imagination.with(code, group, centre);
    } catch (NumberFormatException e) {
      throw wrongUse("--change is '" + change + "'; it must be like 3=7, 3=next or 3=random");
    } catch (IllegalArgumentException e) {
      throw wrongUse("--change '" + change + "': " + ErrorText.oneLine(e));
    }
  }

  private void draw(
      Imagination imagination,
      MetaClusterModel model,
      Optional<PictureShape> shape,
      RandomGenerator random)
      throws IOException {
    double[][] drawn = new double[draw][];
    Instances result = ClassRemoval.withoutClass(new Instances(rows, 0));
    for (int i = 0; i < draw; i++) {
      drawn[i] = imagination.draw(spread, random);
      result.add(new DenseInstance(1, drawn[i]));
    }
    Path target = out.file("drawn.arff");
    RowsFile.write(target, result);
    print("wrote " + target);
    if (shape.isPresent()) {
      print("wrote "
          + out.save(
              "drawn.png",
              ImaginedPicture.drawn(model, shape.get(), drawn, COLUMNS).image()));
    }
  }
}
