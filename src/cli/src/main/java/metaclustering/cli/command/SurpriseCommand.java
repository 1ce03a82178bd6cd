package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.cli.output.TextTable;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.imagination.Surprise;
import metaclustering.model.MetaClusterModel;
import metaclustering.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import weka.clusterers.EncodedRows;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/** Finds unusual rows, and the unusual part of each. */
@Command(
    name = "surprise",
    description = {
      "Trains on usual rows and finds unusual ones.",
      "Prints the most unusual rows, each with its most"
          + " unusual attribute group and the attributes of that group that are farthest from the"
          + " row's centre. Writes surprise.csv with the scores of all rows: standard deviations above"
          + " the mean of the training rows.",
      "Example: metaclustering surprise -t usual.csv -T new.csv --top 20"
    },
    customSynopsis = "metaclustering surprise -t FILE [options] [options of the clusterer]",
    footer = "The options of the clusterer: metaclustering train --help.")
public final class SurpriseCommand extends TrainingCommand {

  private static final int MAX_ATTRIBUTES = 3;

  @Option(
      names = "-T",
      paramLabel = "FILE",
      description = "The rows to judge, with the same attributes. Default: the training rows.")
  private Path judged;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "The number of rows to print. Default: ${DEFAULT-VALUE}.")
  private int top = 10;

  @Mixin
  private OutputFolder out;

  @Override
  void work() throws Exception {
    requireAtLeast(0, "--top", top);
    prepare(BundledTable.NONE, Classes.NONE);
    Instances others = rows;
    if (judged != null) {
      others = DataFile.read(judged);
      others.setClassIndex(allRows.classIndex());
      others = ignore.applied(others, judged);
      String difference = rows.equalHeadersMsg(others);
      if (difference != null) {
        throw new IOException(judged + " has other attributes than " + file + ": " + difference);
      }
    }
    clusterer.buildClusterer(rows);
    MetaClusterModel model = clusterer.model();
    Surprise surprise = EncodedRows.surprise(clusterer, rows);
    double[][] values = others.stream().map(InstancesSource::values).toArray(double[][]::new);
    Surprise.Scores[] scores =
        Arrays.stream(values).map(surprise::of).toArray(Surprise.Scores[]::new);
    print("   row  surprise  most unusual group");
    int[] mostUnusual = IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i].ofRow()))
        .limit(top)
        .mapToInt(i -> i)
        .toArray();
    for (int i : mostUnusual) {
      print(line(i, scores[i], values[i], clusterer.code(others.instance(i)), model));
    }
    print("wrote " + out.save("surprise.csv", table(scores).csv()));
  }

  private static String line(
      int i, Surprise.Scores scores, double[] row, int[] code, MetaClusterModel model) {
    int part = scores.strangest();
    double[] usual = model.decode(code);
    double[] units = model.layout().units();
    String why = IntStream.range(0, row.length)
        .filter(a -> model.owner(a) == part && !Double.isNaN(row[a]) && row[a] != usual[a])
        .boxed()
        .sorted(Comparator.comparingDouble(a -> -gap(model, a, row[a] - usual[a], units[a])))
        .limit(MAX_ATTRIBUTES)
        .map(a -> {
          var attribute = model.layout().attributes().get(a);
          return PlainText.name(attribute.name()) + " " + PlainText.name(attribute.text(row[a]))
              + " (centre " + PlainText.name(attribute.text(usual[a])) + ")";
        })
        .collect(Collectors.joining(", "));
    return String.format(
            Locale.ROOT,
            "%6d  %8.2f  %d: %.2f  %s",
            i + 1,
            scores.ofRow(),
            part,
            scores.ofParts()[part],
            why)
        .stripTrailing();
  }

  private static double gap(MetaClusterModel model, int attribute, double difference, double unit) {
    return model.layout().attributes().get(attribute).isNominal() ? 1 : Math.abs(difference) / unit;
  }

  private static TextTable table(Surprise.Scores... scores) {
    List<String> header = new ArrayList<>(List.of("row", "surprise"));
    for (int m = 0; m < scores[0].ofParts().length; m++) {
      header.add("mc" + m);
    }
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      List<String> line = new ArrayList<>(List.of("" + (i + 1), text(scores[i].ofRow())));
      for (double score : scores[i].ofParts()) {
        line.add(text(score));
      }
      lines.add(line);
    }
    return new TextTable(header, lines);
  }

  private static String text(double score) {
    return String.format(Locale.ROOT, "%.6g", score);
  }
}
