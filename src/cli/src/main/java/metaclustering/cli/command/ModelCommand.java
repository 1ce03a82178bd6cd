package metaclustering.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import metaclustering.cli.rows.ModelFile;
import metaclustering.file.SavedFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import weka.clusterers.ClassRemoval;
import weka.clusterers.MetaClusterer;
import weka.clusterers.PlainModel;

/** Reads a saved model, prints its report and writes it in the other form. */
@Command(
    name = "model",
    description = {
      "Prints the report of a saved model, and writes the model in another form.",
      "Example: metaclustering model iris.model --export iris.json"
    })
public final class ModelCommand extends ProgramCommand {

  @Parameters(paramLabel = "MODEL", description = ModelFile.DESCRIPTION)
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
    MetaClusterer clusterer = ModelFile.read(file);
    print(clusterer.toString().stripTrailing());
    if (export != null) {
      PlainModel.write(export, clusterer);
      print("wrote " + export);
    }
    if (save != null) {
      SavedFile.write(save, clusterer, ClassRemoval.savedHeader(clusterer.trainingHeader()));
      print("wrote " + save);
    }
    return 0;
  }

  @Override
  protected void print(String text) {
    if (!quiet) {
      super.print(text);
    }
  }
}
