package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.ModelFile;
import metaclustering.cli.rows.ModelRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/** Writes the symbols, the cluster and its probability of each row of a file. */
@Command(
    name = "encode",
    description = {
      "Encodes the rows of a file by a saved model, into a file of rows.",
      "Each row gets the number of its centre in every attribute group (its symbol), its cluster, and"
          + " the probability of that cluster given the symbols. All numbers begin with 0.",
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

  @Option(names = "--keep", description = "Write the attributes of the rows too, before the code.")
  private boolean keep;

  @Override
  public Integer call() throws Exception {
    if (!DataFile.canWrite(target)) {
      throw wrongUse("--to is " + target + "; its name must end in .csv or .arff");
    }
    MetaClusterer clusterer = ModelFile.read(model);
    Instances rows = DataFile.read(file);
    DataFile.write(target, encoded(clusterer, rows));
    print("wrote " + target + ": " + rows.numInstances() + " rows");
    return 0;
  }

  private Instances encoded(MetaClusterer clusterer, Instances rows) throws IOException {
    Instances known = ModelRows.of(rows, clusterer.trainingHeader(), file);
    int[][] codes = clusterer.codes(known);
    Instances result = header(clusterer, rows);
    for (int i = 0; i < codes.length; i++) {
      DoubleStream.Builder values = DoubleStream.builder();
      if (keep) {
        Arrays.stream(rows.instance(i).toDoubleArray()).forEach(values);
      }
      Arrays.stream(codes[i]).forEach(values::add);
      double[] memberships = clusterer.distributionForInstance(known.instance(i));
      int cluster = Utils.maxIndex(memberships);
      values.add(cluster);
      values.add(memberships[cluster]);
      result.add(new DenseInstance(rows.instance(i).weight(), values.build().toArray()));
    }
    return result;
  }

  private Instances header(MetaClusterer clusterer, Instances rows) {
    List<Attribute> code = new ArrayList<>();
    int[] centres = clusterer.model().centreCounts();
    for (int m = 0; m < centres.length; m++) {
      code.add(new Attribute("mc" + m, numbers(centres[m])));
    }
    code.add(new Attribute("cluster", numbers(clusterer.numberOfClusters())));
    code.add(new Attribute("probability"));
    ArrayList<Attribute> attributes = new ArrayList<>();
    if (keep) {
      attributes.addAll(Collections.list(rows.enumerateAttributes()));
    }
    for (Attribute attribute : code) {
      String name = attribute.name();
      while (keep && rows.attribute(name) != null) {
        name = "_" + name;
      }
      attributes.add(attribute.copy(name));
    }
    return new Instances(rows.relationName(), attributes, rows.numInstances());
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
