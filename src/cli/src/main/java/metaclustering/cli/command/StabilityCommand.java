package metaclustering.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.agreement.CoMembership;
import metaclustering.cli.output.Steps;
import metaclustering.cli.output.TextTable;
import metaclustering.cli.rows.Classes;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.StabilityPicture;
import metaclustering.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains with several seeds and finds which attributes stay together. */
@Command(
    name = "stability",
    description = {
      "Trains on the rows of a file with several seeds and finds which attributes stay together.",
      "Prints for each attribute its group in the training with the smallest error, how often it is"
          + " together with that group in all trainings (own share), how often with the next best"
          + " group (other share), and how certain its group is, from 0 to 1. Writes stability.csv, and"
          + " stability.png, a map of all pairs of attributes.",
      "Example: metaclustering stability -t zoo.arff -c last --restarts 20 -M 3 -K 4"
    },
    customSynopsis = "metaclustering stability -t FILE [options] [options of the clusterer]",
    footer = "The options of the clusterer: metaclustering train --help.")
public final class StabilityCommand extends TrainingCommand {

  private static final int MAX_PRINTED = 60;

  @Option(
      names = "--restarts",
      paramLabel = "N",
      description = "The number of trainings; the first has the seed of the clusterer's options."
          + " Default: ${DEFAULT-VALUE}.")
  private int restarts = 10;

  @Mixin
  private OutputFolder out;

  @Override
  void work() throws Exception {
    requireAtLeast(1, "--restarts", restarts);
    prepare(BundledTable.NONE, Classes.NONE);
    CoMembership shares = CoMembership.of(train());
    print(report(shares));
    print("wrote " + out.save("stability.csv", table(shares).csv()));
    print("wrote " + out.save("stability.png", StabilityPicture.of(shares).image()));
  }

  private List<MetaClusterModel> train() throws Exception {
    List<MetaClusterModel> models = new ArrayList<>();
    int firstSeed = clusterer.getSeed();
    try (Steps steps = new Steps("stability", restarts, spec.commandLine().getErr())) {
      for (int i = 0; i < restarts; i++) {
        clusterer.setSeed(firstSeed + i);
        clusterer.buildClusterer(rows);
        models.add(clusterer.model());
        steps.done(String.format(
            Locale.ROOT,
            "seed %d: relative error %.4f",
            firstSeed + i,
            clusterer.model().summary().relativeError()));
      }
    }
    return models;
  }

  private static String report(CoMembership shares) {
    StringBuilder text = new StringBuilder();
    text.append(String.format(
        Locale.ROOT,
        "%s, %s; %.1f %% of all pairs are always or never together\n",
        PlainText.counted(shares.trainings(), "training"),
        PlainText.counted(shares.size(), "attribute"),
        100 * shares.stablePairs()));
    if (shares.size() <= MAX_PRINTED) {
      text.append("\ngroup  own share  other share  certainty  attribute\n");
      for (int i = 0; i < shares.size(); i++) {
        text.append(String.format(
            Locale.ROOT,
            "%5d  %9.2f  %11.2f  %9.2f  %s\n",
            shares.groupOf()[i],
            shares.ownShare(i),
            shares.otherShare(i),
            shares.certainties()[i],
            PlainText.name(shares.names().get(i))));
      }
    }
    return text.toString().stripTrailing();
  }

  private static TextTable table(CoMembership shares) {
    return new TextTable(
        List.of("attribute", "group", "ownShare", "otherShare", "certainty"),
        IntStream.range(0, shares.size())
            .mapToObj(i -> List.of(
                shares.names().get(i),
                "" + shares.groupOf()[i],
                text(shares.ownShare(i)),
                text(shares.otherShare(i)),
                text(shares.certainties()[i])))
            .toList());
  }

  private static String text(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
