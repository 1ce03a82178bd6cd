package metaclustering.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

  private static final int KILLS = 20;
  private static final int NUMBERS = 200_000;

  @TempDir
  Path folder;

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void makesFoldersAndReplaces() throws Exception {
    Path file = folder.resolve("a/b/text");
    AtomicFile.save(file, out -> out.write(1));
    AtomicFile.save(file, out -> out.write(2));
    assertThat(file).hasBinaryContent(new byte[] {2});
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws Exception {
    Path file = folder.resolve("text");
    AtomicFile.save(file, out -> out.write(1));
    assertThatThrownBy(() -> AtomicFile.save(file, out -> {
          out.write(new byte[100_000]);
          throw new IOException("no space left");
        }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write " + file)
        .hasMessageContaining("no space left");
    assertThatThrownBy(() -> AtomicFile.save(file, out -> {
          throw new IllegalStateException("a fault");
        }))
        .hasMessage("a fault");
    assertThat(file).hasBinaryContent(new byte[] {1});
    assertThat(names()).containsExactly("text");
  }

  @Test
  void theUnfinishedFileHasARandomName() throws Exception {
    Path file = folder.resolve("text");
    String[] seen = new String[2];
    for (int i = 0; i < seen.length; i++) {
      int n = i;
      AtomicFile.save(file, out -> seen[n] = String.join(" ", names()));
    }
    assertThat(seen[0]).matches("\\.text\\.[-0-9a-f]{36}\\.tmp");
    assertThat(seen[1]).isNotEqualTo(seen[0]);
  }

  /** Writes one of two files for ever. */
  static final class ForEver {
    public static void main(String[] args) throws Exception {
      int[][] contents = {new int[NUMBERS], new Random(1).ints(NUMBERS).toArray()};
      for (int i = 0; ; i++) {
        SavedFile.write(Path.of(args[0]), "text", contents[i % 2]);
        SavedFile.write(Path.of(args[1]), (Object) contents[i % 2]);
      }
    }
  }

  @Test
  void killedAtAnyMomentTheOldFileIsThereOrTheNew() throws Exception {
    Path text = folder.resolve("text");
    Path numbers = folder.resolve("numbers");
    int[] zeros = new int[NUMBERS];
    int[] random = new Random(1).ints(NUMBERS).toArray();
    Random moments = new Random(2);
    for (int i = 0; i < KILLS; i++) {
      Files.deleteIfExists(numbers);
      Process process = Children.start(
          folder.resolve("printed"),
          Children.java(List.of("-Xshare:auto"), ForEver.class, text, numbers));
      while (!Files.exists(numbers)) {
        assertThat(process.isAlive())
            .as(Files.readString(folder.resolve("printed")))
            .isTrue();
        Thread.sleep(5);
      }
      Thread.sleep(moments.nextInt(100));
      process.destroyForcibly().waitFor();
      assertThat(SavedFile.read(text)).isEqualTo("text");
      int[] read = (int[]) SavedFile.read(numbers);
      assertThat(Arrays.equals(read, zeros) || Arrays.equals(read, random)).isTrue();
    }
  }

  /** Saves a picture and an object that do not fit. */
  static final class TooLarge {
    public static void main(String[] args) throws Exception {
      int[] numbers = new Random(1).ints(NUMBERS).toArray();
      BufferedImage picture = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, 500, 400, numbers, 0, 500);
      try {
        AtomicFile.save(Path.of(args[0]), out -> ImageIO.write(picture, "png", out));
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
      try {
        SavedFile.write(Path.of(args[0]), (Object) numbers);
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** The system allows files of so many kilobytes, and refuses to write more as a full disk does. */
  @ParameterizedTest
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no limit of file size")
  @ValueSource(ints = {0, 8, 128})
  void aFullDiskIsToldAndHarmsNothing(int kilobytes) throws Exception {
    Path file = folder.resolve("file");
    SavedFile.write(file, "old");
    List<String> command = Children.java(List.of(), TooLarge.class, file);
    StringBuilder line = new StringBuilder("(ulimit -f " + kilobytes + "; exec");
    command.forEach(word -> line.append(" '").append(word).append('\''));
    line.append(") | cat");
    Path printed = folder.resolveSibling(folder.getFileName() + ".printed");
    Process process = Children.start(printed, List.of("bash", "-c", line.toString()));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readAllLines(printed))
        .hasSize(2)
        .allMatch(text -> text.startsWith("cannot write " + file + ": "));
    Files.delete(printed);
    assertThat(SavedFile.read(file)).isEqualTo("old");
    assertThat(names()).containsExactly("file");
  }
}
