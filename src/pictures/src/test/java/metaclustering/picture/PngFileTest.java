package metaclustering.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import metaclustering.picture.file.PngFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngFileTest {

  @TempDir
  Path directory;

  @Test
  void writesAndReplacesWithoutRemains() throws IOException {
    Path file = directory.resolve("a/b/picture.png");
    PngFile.save(picture(1), file);
    PngFile.save(picture(7), file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(7);
    assertThat(file.getParent()).isDirectoryContaining(f -> f.equals(file));
    assertThat(file.getParent().toFile().list()).hasSize(1);
  }

  @Test
  void namesTheFileThatCannotBeWritten() throws IOException {
    Path inTheWay = Files.createFile(directory.resolve("file"));
    Path file = inTheWay.resolve("picture.png");
    assertThatIOException()
        .isThrownBy(() -> PngFile.save(picture(1), file))
        .withMessageStartingWith("cannot write " + file);
  }

  @Test
  void keepsAFolderOfTheSameName() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("picture.png/full")).getParent();
    assertThatIOException()
        .isThrownBy(() -> PngFile.save(picture(1), folder))
        .withMessageContaining(folder.toString());
    assertThat(directory.toFile().list()).containsExactly("picture.png");
  }

  private static BufferedImage picture(int width) {
    return new BufferedImage(width, 2, BufferedImage.TYPE_INT_RGB);
  }
}
