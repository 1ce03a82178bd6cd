package metaclustering.lab.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import metaclustering.cli.output.Steps;
import metaclustering.file.AtomicFile;
import metaclustering.lab.clusterers.Comparison;
import metaclustering.lab.clusterers.ComparisonPage;
import metaclustering.lab.clusterers.Contender;
import metaclustering.lab.clusterers.Result;
import metaclustering.lab.clusterers.Results;
import metaclustering.lab.clusterers.ShapesPicture;
import metaclustering.picture.file.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.core.Instances;

/** Compares clusterers with classes that they were not told. */
@Command(
    name = "clusterers",
    description = {
      "Compares clusterers with the classes of tables, which they are not told.",
      "Writes clusterers.md, a page of means, ranks and tables, and its picture clusterers.png. What"
          + " clusterers.tsv has already is not measured again: a study that was stopped goes on;"
          + " without its lines of a clusterer this one is measured anew.",
      "Example: src/lab/run clusterers test-data --seeds 3 --tables 'iris|vote' --shapes"
    })
public final class ClusterersCommand extends LabCommand {

  private static final String SHAPES = "clusterers-shapes.png";

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "The folder of the tables, ARFF files whose last attribute is a class.")
  private Path folder;

  @Option(
      names = "--seeds",
      paramLabel = "NUMBER",
      defaultValue = "3",
      description = "How many seeds, from 1 on. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Option(
      names = "--clusterers",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only clusterers in whose name this is found. Default: all.")
  private String clusterers;

  @Option(
      names = "--tables",
      paramLabel = "REGEX",
      defaultValue = "",
      description = "Only tables in whose name this is found. Default: all.")
  private String tables;

  @Option(
      names = "--shapes",
      description = "Clusters also points of the plane in six shapes, and draws them in " + SHAPES
          + "; without FOLDER only these.")
  private boolean shapes;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering/clusterers",
      description = "The folder of the files to write. Default: ${DEFAULT-VALUE}.")
  private Path output;

  @Override
  public Integer call() throws Exception {
    requireAtLeast(1, "--seeds", seeds);
    if (folder == null && !shapes) {
      throw wrongUse("give a FOLDER of tables, --shapes or both");
    }
    List<Contender> contenders = contenders();
    if (shapes) {
      drawShapes(contenders);
    }
    if (folder != null) {
      compare(contenders);
    }
    print("wrote " + output);
    return 0;
  }

  private List<Contender> contenders() {
    Predicate<String> isMeant = pattern("--clusterers", clusterers).asPredicate();
    List<Contender> chosen =
        Contender.ALL.stream().filter(c -> isMeant.test(c.name())).toList();
    if (chosen.isEmpty()) {
      throw wrongUse("--clusterers " + clusterers + ": none of "
          + String.join(", ", Contender.ALL.stream().map(Contender::name).toList()));
    }
    return chosen;
  }

  private void drawShapes(List<Contender> contenders) throws Exception {
    try (Steps steps =
        new Steps("shapes", ShapesPicture.panels(contenders), spec.commandLine().getErr())) {
      PngFile.save(ShapesPicture.of(contenders, steps::done).image(), output.resolve(SHAPES));
    }
  }

  private void compare(List<Contender> contenders) throws IOException {
    TableFiles files = tables(folder, tables);
    List<String> names = files.names();
    Results results = new Results(output.resolve("clusterers.tsv"));
    long count = (long) names.size() * contenders.size() * seeds;
    try (Steps steps = new Steps("clusterers", count, spec.commandLine().getErr())) {
      for (String name : names) {
        measure(name, files.read(name), contenders, results, steps);
      }
    }
    Comparison comparison =
        results.comparison(names, contenders.stream().map(Contender::name).toList(), seeds);
    ComparisonPage page = new ComparisonPage(comparison);
    PngFile.save(page.picture().image(), output.resolve("clusterers.png"));
    String shown = Files.exists(output.resolve(SHAPES)) ? SHAPES : "";
    AtomicFile.save(output.resolve("clusterers.md"), page.markdown(seeds, "clusterers.png", shown));
  }

  private void measure(
      String name, Instances rows, List<Contender> contenders, Results results, Steps steps)
      throws IOException {
    for (Contender contender : contenders) {
      for (int seed = 1; seed <= seeds; seed++) {
        if (results.find(name, contender.name(), seed).isEmpty()) {
          results.add(Result.measure(contender, name, rows, seed));
        }
        steps.done(results.find(name, contender.name(), seed).orElseThrow().text());
      }
    }
  }
}
