package metaclustering.lab.command;

import java.nio.file.Path;
import java.util.List;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.lab.studies.SentenceStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.core.Instances;

/** Measures whether the sentences about clusters say what matters. */
@Command(
    name = "sentences",
    description = {
      "Measures whether the sentences of the report say what sets clusters apart.",
      "Prints for each table what share of the rows a decision tree (J48, at most three leaves a"
          + " cluster) puts into their clusters that sees only the attributes that the sentences name;"
          + " beside it the same of all attributes, and the share of the largest cluster.",
      "Example: src/lab/run sentences test-data/*.arff"
    })
public final class SentencesCommand extends LabCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Tables, ARFF files whose last attribute is a class.")
  private List<Path> files;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "The seed. Default: ${DEFAULT-VALUE}.")
  private int seed;

  @Override
  public Integer call() throws Exception {
    print(
        "%-28s %8s %10s %6s %9s %7s %8s",
        "table", "clusters", "attributes", "named", "by named", "by all", "largest");
    double sum = 0;
    for (Path file : files) {
      Instances rows = DataFile.read(file);
      Classes.set(rows, Classes.LAST);
      rows.deleteWithMissingClass();
      SentenceStudy.Result result = SentenceStudy.of(rows, seed);
      sum += result.byNamed();
      print(
          "%-28s %8d %10d %6d %9.3f %7.3f %8.3f",
          file.getFileName(),
          result.clusters(),
          result.attributes(),
          result.named().size(),
          result.byNamed(),
          result.byAll(),
          result.largest());
    }
    print("mean of %d tables: %.3f", files.size(), sum / files.size());
    return 0;
  }
}
