package metaclustering.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import metaclustering.agreement.CoMembership;
import metaclustering.cli.progress.Steps;
import metaclustering.cli.rows.Classes;
import metaclustering.cli.rows.DataFile;
import metaclustering.file.AtomicFile;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.StabilityPicture;
import metaclustering.picture.file.PngFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Trains again and again and tells which attributes stay together. */
@Command(
    name = "stability",
    description = {
      "Trains on a file of rows with one seed after another and tells which attributes stay together.",
      "Prints for every attribute its group in the training with the least error, its share with the"
          + " others of that group over all trainings, the largest share with another group, and its"
          + " certainty; writes stability.csv and stability.png, a map of all pairs."
    },
    customSynopsis = "metaclustering stability -t FILE [options] [options of the clusterer]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
public final class StabilityCommand implements Callable<Integer> {

  private static final int MOST_PRINTED = 60;

  @Spec
  private CommandSpec spec;

  @Option(
      names = "-t",
      paramLabel = "FILE",
      required = true,
      description = "The training rows (ARFF, CSV, ...).")
  private Path file;

  @Option(
      names = "-c",
      paramLabel = "CLASS",
      defaultValue = Classes.NONE,
      description = "The class attribute, which is left out: first, last, none, a name or a number"
          + " from 1. Default: ${DEFAULT-VALUE}.")
  private String classChoice;

  @Option(
      names = "--restarts",
      defaultValue = "10",
      description = "How many trainings; the first has the seed of the options. Default:"
          + " ${DEFAULT-VALUE}.")
  private int restarts;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/metaclustering",
      description = "The folder of what is written. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Unmatched
  private List<String> clustererOptions = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    if (restarts < 1) {
      throw new ParameterException(
          spec.commandLine(), "--restarts is " + restarts + "; it must be at least 1");
    }
    MetaClusterer clusterer = ClustererOptions.clusterer(spec.commandLine(), clustererOptions);
    Instances rows = DataFile.read(file);
    Classes.set(rows, classChoice);
    CoMembership shares = CoMembership.of(train(clusterer, rows));
    print(report(shares));
    save("stability.csv", csv(shares));
    PngFile.save(StabilityPicture.of(shares).image(), out.resolve("stability.png"));
    print("wrote " + out.resolve("stability.csv") + ", .png");
    return 0;
  }

  private List<MetaClusterModel> train(MetaClusterer clusterer, Instances rows) throws Exception {
    List<MetaClusterModel> models = new ArrayList<>();
    int firstSeed = clusterer.getSeed();
    try (Steps steps = Steps.show("stability", restarts, spec.commandLine().getErr())) {
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
        "%d trainings, %d attributes; %.1f %% of all pairs are always together or never\n",
        shares.trainings(),
        shares.size(),
        100 * shares.settledPairs()));
    if (shares.size() <= MOST_PRINTED) {
      text.append("\ngroup  own share  other share  certainty  attribute\n");
      for (int i = 0; i < shares.size(); i++) {
        text.append(String.format(
            Locale.ROOT,
            "%5d  %9.2f  %11.2f  %9.2f  %s\n",
            shares.groupOf(i),
            shares.ownShare(i),
            shares.otherShare(i),
            shares.certainty(i),
            shares.names().get(i)));
      }
    }
    return text.toString().stripTrailing();
  }

  private static String csv(CoMembership shares) {
    StringBuilder text = new StringBuilder("attribute,group,ownShare,otherShare,certainty\n");
    for (int i = 0; i < shares.size(); i++) {
      text.append('"').append(shares.names().get(i).replace("\"", "\"\"")).append('"');
      text.append(String.format(
          Locale.ROOT,
          ",%d,%.4f,%.4f,%.4f\n",
          shares.groupOf(i),
          shares.ownShare(i),
          shares.otherShare(i),
          shares.certainty(i)));
    }
    return text.toString();
  }

  private void save(String name, String text) throws IOException {
    AtomicFile.save(out.resolve(name), o -> o.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void print(String text) {
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(text);
    printer.flush();
  }
}
