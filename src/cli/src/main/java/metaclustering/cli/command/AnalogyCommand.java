package metaclustering.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.file.SavedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import weka.classifiers.lazy.AnalogyMemory;
import weka.classifiers.lazy.AnalogySettings;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Tells what a row is like and why. */
@Command(
    name = "analogy",
    description = {
      "Tells which remembered rows a row is like, and why: the meta-clusters that agree, and those that"
          + " are switched off. Trains on the rows of a file, or takes a saved model; a row asked for by"
          + " its number is left out of the training.",
      "Without a file: the animals of test-data/zoo.arff."
    },
    customSynopsis = "metaclustering analogy [options] [options of the clusterer]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
public final class AnalogyCommand implements Callable<Integer> {

  private static final Path ZOO = Path.of("test-data", "zoo.arff");

  @Spec
  private CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "FILE",
      description = "The rows to remember, a file that Weka reads (ARFF, CSV, ...).")
  private Path file;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      defaultValue = Classes.LAST,
      description = "The class attribute, a nominal one: first, last, none, a name or a number from"
          + " 1. Default: ${DEFAULT-VALUE}.")
  private String classChoice;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "A saved MetaClusterAnalogy with its memory, or a saved MetaClusterer, which"
          + " remembers the rows of the file, all of them.")
  private Path model;

  @Option(
      names = "--row",
      paramLabel = "NUMBER",
      description = "The row to ask for, by its number in the file, from 1.")
  private Integer number;

  @Option(
      names = "--values",
      paramLabel = "VALUES",
      description =
          "The row to ask for, its values separated by commas, ? for a missing one; that of"
              + " the class may be left out if it is last.")
  private String values;

  @Option(
      names = "--off",
      paramLabel = "NUMBER",
      split = ",",
      description = "Meta-clusters to switch off, from 0, separated by commas.")
  private List<Integer> off = List.of();

  @Option(
      names = "--off-attribute",
      paramLabel = "NAME",
      split = ",",
      description = "Attributes whose meta-clusters are switched off, separated by commas.")
  private List<String> offAttributes = List.of();

  @Option(
      names = "--off-worst",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "How many of the meta-clusters where the row fits worst are switched off."
          + " Whatever is given, those where it is strange are: farther from its centre than 99 of 100"
          + " remembered rows.")
  private int offWorst;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      defaultValue = "5",
      description = "How many remembered codes to tell. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(names = "--clusters", description = "Tell the final clusters too, the likest first.")
  private boolean clusters;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    MetaClusterer clusterer = ClustererOptions.clusterer(spec.commandLine(), clustererOptions);
    if ((number == null) == (values == null)) {
      throw wrong("give the row to ask for by one of --row and --values");
    }
    if (most < 0) {
      throw wrong("--most is " + most + "; it must be at least 0");
    }
    Instances rows = DataFile.read(file == null ? ZOO : file);
    Classes.set(rows, classChoice);
    if (rows.classIndex() >= 0 && !rows.classAttribute().isNominal()) {
      throw new IllegalArgumentException("the class (-c) '"
          + rows.classAttribute().name() + "' is not nominal; without classes give none");
    }
    Instance asked = number == null ? parse(rows) : row(rows);
    print(answer(memory(clusterer, rows), asked));
    return 0;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Instance row(Instances rows) {
    if (number < 1 || number > rows.numInstances()) {
      throw new IllegalArgumentException("there is no row " + number
          + " (--row): the file has rows 1" + " to " + rows.numInstances());
    }
    return rows.instance(number - 1);
  }

  /** The values as a row of the same attributes. */
  private Instance parse(Instances rows) {
    String[] words = values.split(",", -1);
    int attributes = rows.numAttributes();
    boolean classLeftOut = rows.classIndex() == attributes - 1 && words.length == attributes - 1;
    if (words.length != attributes && !classLeftOut) {
      throw new IllegalArgumentException(
          "--values has " + words.length + " values, the rows have " + attributes + " attributes");
    }
    Instance result = new DenseInstance(attributes); // all missing
    result.setDataset(new Instances(rows, 0));
    for (int i = 0; i < words.length; i++) {
      String word = words[i].strip();
      if (!word.equals("?")) {
        result.setValue(i, value(rows.attribute(i), word));
      }
    }
    return result;
  }

  private static double value(Attribute attribute, String word) {
    if (attribute.isNominal()) {
      int index = attribute.indexOfValue(word);
      if (index < 0) {
        throw new IllegalArgumentException(
            "--values: attribute '" + attribute.name() + "' has no value '" + word + "'");
      }
      return index;
    }
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "--values: attribute '" + attribute.name() + "': '" + word + "' is no number", e);
    }
  }

  private AnalogyMemory memory(MetaClusterer clusterer, Instances rows) throws Exception {
    if (model == null) {
      Instances others = new Instances(rows);
      if (number != null) {
        others.instance(number - 1).setWeight(0); // so that the others keep their numbers
      }
      return AnalogyMemory.train(clusterer, AnalogySettings.DEFAULTS, others);
    }
    if (!clustererOptions.isEmpty()) {
      throw wrong("a saved model (--model) takes no options of the clusterer: " + clustererOptions);
    }
    Object saved = SavedFile.read(model);
    if (saved instanceof MetaClusterAnalogy analogy) {
      return analogy.memory();
    } else if (saved instanceof MetaClusterer trained) {
      return AnalogyMemory.of(trained, AnalogySettings.DEFAULTS, rows);
    }
    throw new IllegalArgumentException(
        model + ": neither a MetaClusterAnalogy nor a MetaClusterer but "
            + saved.getClass().getName());
  }

  private String answer(AnalogyMemory memory, Instance asked) {
    Set<Integer> switchedOff = new HashSet<>(off);
    offAttributes.forEach(name -> switchedOff.add(memory.analogy().ownerOf(name)));
    switchedOff.addAll(memory.worst(asked, offWorst));
    StringBuilder text = new StringBuilder(memory.toString()).append("\n\n");
    if (number != null) {
      text.append("row ").append(number).append(": ").append(asked).append('\n');
    }
    text.append(memory.explain(asked, switchedOff, most));
    if (clusters) {
      text.append(memory.finalClusters(asked, switchedOff));
    }
    return text.toString().stripTrailing();
  }

  private void print(String text) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(text);
    printer.flush();
  }
}
