package metaclustering.cli.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metaclustering.cli.rows.Classes;
import metaclustering.file.SavedFile;
import metaclustering.settings.SettingValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import weka.classifiers.lazy.AnalogyMemory;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;

/** Finds the remembered rows that a row is like, and says why. */
@Command(
    name = "analogy",
    description = {
      "Finds the remembered rows that a row is like, and says why.",
      "Prints the attribute groups that agree, and those that are switched off. Trains on the rows of a file or reads a saved model; a"
          + " row that is named by its number is left out of the training.",
      "Example: metaclustering analogy -t zoo.arff --row 1 --off-worst 1"
    },
    customSynopsis = "metaclustering analogy -t FILE [options] [options of the clusterer]",
    footer = "The options of the clusterer: metaclustering train --help.")
public final class AnalogyCommand extends TrainingCommand {

  private static final BundledTable ZOO = new BundledTable(Path.of("test-data", "zoo.arff"));

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "A saved MetaClusterAnalogy with its memory, or a saved MetaClusterer, which"
          + " remembers all rows of the file.")
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
          "The row to ask for, its values separated by commas, ? for a missing one; a class that"
              + " is last may be left out.")
  private String values;

  @Option(
      names = "--off",
      paramLabel = "NUMBER",
      split = ",",
      description = "Attribute groups to switch off, from 0, separated by commas.")
  private List<Integer> off = List.of();

  @Option(
      names = "--off-attribute",
      paramLabel = "NAME",
      split = ",",
      description = "Attributes whose groups are switched off, separated by commas.")
  private List<String> offAttributes = List.of();

  @Option(
      names = "--off-worst",
      paramLabel = "NUMBER",
      description = "The number of attribute groups to switch off, those where the row is farthest"
          + " from its centre. Always off are groups where it is farther than 99 of 100 remembered"
          + " rows.")
  private int offWorst;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      description = "The number of remembered codes to print. Default: ${DEFAULT-VALUE}.")
  private int most = 5;

  @Option(names = "--clusters", description = "Print the clusters too, the most similar first.")
  private boolean clusters;

  @Override
  void work() throws Exception {
    if ((number == null) == (values == null)) {
      throw wrongUse("give the row to ask for by one of --row and --values");
    }
    requireAtLeast(0, "--most", most);
    prepare(ZOO, Classes.LAST);
    if (rows.classIndex() >= 0 && !rows.classAttribute().isNominal()) {
      throw new IllegalArgumentException(
          "the class (-c) '" + rows.classAttribute().name()
              + "' is not nominal; for rows without classes give -c none");
    }
    Instance asked = number == null ? parse() : rows.instance(index("--row", number));
    print(answer(memory(), asked));
  }

  /** The values as a row of the same attributes. */
  private Instance parse() {
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
          "--values: attribute '" + attribute.name() + "': '" + word + "' is not a number", e);
    }
  }

  private AnalogyMemory memory() throws Exception {
    if (model == null) {
      Instances others = new Instances(rows);
      if (number != null) {
        others.instance(number - 1).setWeight(0); // the others keep their numbers
      }
      return AnalogyMemory.train(clusterer, new SettingValues(), others);
    }
    if (!clustererOptions.isEmpty()) {
      throw wrongUse(
          "a saved model (--model) takes no options of the clusterer: " + clustererOptions);
    }
    Object saved = SavedFile.read(model);
    if (saved instanceof MetaClusterAnalogy analogy) {
      return analogy.memory();
    } else if (saved instanceof MetaClusterer trained) {
      return new AnalogyMemory(trained, new SettingValues(), rows);
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
}
