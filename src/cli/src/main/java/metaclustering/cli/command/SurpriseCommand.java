package metaclustering.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.RowValues;
import metaclustering.imagination.RowDistribution;
import metaclustering.imagination.Surprise;
import metaclustering.model.MetaClusterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Tells which rows are strange, and which part of them. */
@Command(
    name = "surprise",
    description = {
      "Tells which rows are strange, and which part of them.",
      "Prints the strangest rows with their strangest meta-cluster and the attributes there that are"
          + " furthest from what the row's code stands for, and writes the scores of all rows, in"
          + " standard deviations of the training rows above their mean. Other options are the"
          + " clusterer's, see train --help."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class SurpriseCommand implements Callable<Integer> {

  private static final int CLUSTERS = 20;
  private static final int MOST_ATTRIBUTES = 3;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "-t",
      required = true,
      paramLabel = "FILE",
      description = "The usual rows, to train on (ARFF, CSV, ...).")
  private Path training;

  @Option(
      names = "-T",
      paramLabel = "FILE",
      description = "The rows to judge, with the same attributes. Default: the training rows.")
  private Path judged;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      defaultValue = Classes.NONE,
      description = "The class attribute, which is left out: first, last, none, a name or a number"
          + " from 1. Default: ${DEFAULT-VALUE}.")
  private String classChoice;

  @Option(
      names = "--top",
      defaultValue = "10",
      description = "How many of the strangest rows to print. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering",
      description = "The folder of the table with all scores. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (top < 0) {
      throw new ParameterException(
          spec.commandLine(), "--top is " + top + "; it must be at least 0");
    }
    MetaClusterer clusterer = ClustererOptions.clusterer(spec.commandLine(), clustererOptions);
    Instances rows = DataFile.read(training);
    Classes.set(rows, classChoice);
    Instances others = judged == null ? rows : DataFile.read(judged);
    Classes.set(others, classChoice);
    String difference = rows.equalHeadersMsg(others);
    if (difference != null) {
      throw new IOException(judged + " has other attributes than " + training + ": " + difference);
    }
    clusterer.buildClusterer(rows);
    MetaClusterModel model = clusterer.model();
    InstancesSource source = InstancesSource.of(rows, rows.classIndex());
    Surprise surprise = new Surprise(
        RowDistribution.learn(model, source, CLUSTERS, 0, clusterer.getSeed()), source);
    double[][] values = RowValues.of(others);
    Surprise.Scores[] scores =
        Arrays.stream(values).map(surprise::of).toArray(Surprise.Scores[]::new);
    print("   row  surprise  strangest part");
    IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i].ofRow()))
        .limit(top)
        .forEach(
            i -> print(line(i, scores[i], values[i], clusterer.code(others.instance(i)), model)));
    write(scores);
    return 0;
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
        .limit(MOST_ATTRIBUTES)
        .map(a -> {
          var attribute = model.layout().attributes().get(a);
          return attribute.name() + " " + RowValues.text(attribute, row[a]) + " (there "
              + RowValues.text(attribute, usual[a]) + ")";
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

  private void write(Surprise.Scores[] scores) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("row,surprise"
        + IntStream.range(0, scores[0].ofParts().length)
            .mapToObj(m -> ",mc" + m)
            .collect(Collectors.joining()));
    for (int i = 0; i < scores.length; i++) {
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%d,%.6g", i + 1, scores[i].ofRow()));
      for (double score : scores[i].ofParts()) {
        line.append(String.format(Locale.ROOT, ",%.6g", score));
      }
      lines.add(line.toString());
    }
    Files.createDirectories(out);
    Path target = out.resolve("surprise.csv");
    Files.write(target, lines);
    print("wrote " + target);
  }

  private void print(String text) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(text);
    printer.flush();
  }
}
