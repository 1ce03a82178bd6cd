package metaclustering.lab.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metaclustering.cli.command.ClustererOptions;
import metaclustering.cli.output.Steps;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.lab.generators.Menagerie;
import metaclustering.lab.generators.Menagerie.Coats;
import metaclustering.lab.studies.AnalogyStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Compares analogy with other classifiers. */
@Command(
    name = "analogy-study",
    description = {
      "Compares analogy with other classifiers on strange animals.",
      "The animals are generated ones in coats that they never wore, and those of the real zoo with"
          + " parts exchanged. A few minutes."
    },
    customSynopsis = "lab analogy-study [options] [options of the clusterer]")
public final class AnalogyStudyCommand extends LabCommand {

  private static final Path ZOO = Path.of("test-data", "zoo.arff");

  @Option(
      names = "--seeds",
      paramLabel = "NUMBER",
      defaultValue = "20",
      description = "Runs of the study. Default: ${DEFAULT-VALUE}.")
  private int seeds;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    MetaClusterer clusterer = ClustererOptions.clusterer(spec.commandLine(), clustererOptions);
    Instances zoo = DataFile.read(ZOO);
    Classes.set(zoo, Classes.LAST);
    AnalogyStudy result;
    try (Steps steps = new Steps("study", 4L * seeds, spec.commandLine().getErr())) {
      result = new AnalogyStudy(clusterer, seeds, steps::done);
      result.menagerie(Coats.BY_SPECIES, Menagerie.PART_ATTRIBUTES);
      result.menagerie(Coats.BY_CLASS, Menagerie.PART_ATTRIBUTES);
      result.menagerie(Coats.BY_CLASS, 2 * Menagerie.PART_ATTRIBUTES);
      result.zoo(zoo);
    }
    print(result.markdown());
    return 0;
  }
}
