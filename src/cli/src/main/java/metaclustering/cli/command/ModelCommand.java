package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import metaclustering.file.SavedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import weka.clusterers.MetaClusterer;
import weka.clusterers.PlainModel;

/** Reads a saved model, prints its report and writes it in the other form. */
@Command(
    name = "model",
    description = "Reads a saved model, prints its report, and writes it in another form.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false)
public final class ModelCommand implements Callable<Integer> {

  private static final String PLAIN = ".json";

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "A clusterer that was saved (--save, or by Weka), or exported to a .json file.")
  private Path file;

  @Option(
      names = "--export",
      paramLabel = "JSON",
      description = "Write plain JSON for other programs and later versions.")
  private Path export;

  @Option(names = "--save", paramLabel = "MODEL", description = "Write a model that Weka loads.")
  private Path save;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    MetaClusterer clusterer = read();
    print(clusterer.toString().stripTrailing());
    if (export != null) {
      PlainModel.write(export, clusterer);
      print("wrote " + export);
    }
    if (save != null) {
      SavedFile.write(save, clusterer, clusterer.trainingHeader());
      print("wrote " + save);
    }
    return 0;
  }

  private MetaClusterer read() throws IOException {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(PLAIN)) {
      return PlainModel.read(file);
    }
    Object saved = SavedFile.read(file);
    if (saved instanceof MetaClusterer clusterer && clusterer.isBuilt()) {
      return clusterer;
    }
    throw new IOException(file + ": not a trained MetaClusterer");
  }

  private void print(String text) {
    if (!quiet) {
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    }
  }
}
