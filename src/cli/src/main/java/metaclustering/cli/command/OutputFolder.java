package metaclustering.cli.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import metaclustering.file.AtomicFile;
import metaclustering.picture.file.PngFile;
import picocli.CommandLine.Option;

/** The option --out. */
public final class OutputFolder {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "${sys:metaclustering.out:-metaclustering}",
      description = "The folder of the files to write. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  public Path folder() {
    return folder;
  }

  public Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a PNG file and returns its path. */
  public Path save(String name, BufferedImage picture) throws IOException {
    PngFile.save(picture, file(name));
    return file(name);
  }

  /** Writes a text file and returns its path. */
  public Path save(String name, String text) throws IOException {
    AtomicFile.save(file(name), text);
    return file(name);
  }
}
