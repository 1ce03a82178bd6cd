package metaclustering.lab.command;

import java.util.List;
import metaclustering.cli.command.CompareCommand;
import metaclustering.cli.comparison.Representation;
import metaclustering.lab.features.Features;
import picocli.CommandLine.Command;

/** The program's compare with more features. */
@Command(
    name = "compare-features",
    description = {
      "The program's compare with more features beside codes.",
      "Adds k-means with as many centres as the codes have units (the nearest centre, and how near all"
          + " are), principal components, k-means on random groups of attributes, intervals of single"
          + " attributes, and what the filter gives without a size: codes, and beside the attributes"
          + " nearness.",
      "Example: src/lab/run compare-features -t test-data/iris.arff -M 3 --classifier J48"
    })
public final class CompareFeaturesCommand extends CompareCommand {

  @Override
  protected List<Representation> representations() {
    return Features.ALL;
  }
}
