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
      "Adds k-means with as many centres as the codes have units, principal components, and k-means on"
          + " random groups of attributes.",
      "Example: src/lab/run compare-features -t test-data/iris.arff -M 3 --classifier J48"
    })
public final class CompareFeaturesCommand extends CompareCommand {

  @Override
  protected List<Representation> representations() {
    return Features.ALL;
  }
}
