package metaclustering.lab.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import metaclustering.fixtures.Unzipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArffWriterTest {
  @TempDir
  Path directory;

  private Path write(String name) throws IOException {
    Path file = directory.resolve(name);
    try (ArffWriter arff = new ArffWriter(file, "things", List.of("what", "whence"))) {
      arff.numeric("size");
      arff.numeric("weight");
      arff.nominal("kind", List.of("old", "new"));
      arff.row(3, 0, 1);
      arff.row(-1, .25, 0);
      arff.row(0, 0, 0);
      arff.row(0, Double.NaN, 1);
    }
    return file;
  }

  @Test
  void leavesOutZerosAndFirstValues() throws IOException {
    assertEquals("""
        % what
        % whence
        @relation things

        @attribute size numeric
        @attribute weight numeric
        @attribute kind {old,new}

        @data
        {0 3,2 new}
        {0 -1,1 0.25}
        {}
        {1 ?,2 new}
        """, Unzipped.text(write("a.arff.gz")));
  }

  @Test
  void bytesDependOnNeitherTimeNorName() throws IOException {
    byte[] bytes = Files.readAllBytes(write("a.arff.gz"));
    assertArrayEquals(bytes, Files.readAllBytes(write("b.arff.gz")));
    assertArrayEquals(new byte[5], Arrays.copyOfRange(bytes, 3, 8), "flags and time");
  }

  @Test
  void rejectsWhatWouldMakeAnotherFile() throws IOException {
    Path file = directory.resolve("c.arff.gz");
    try (ArffWriter arff = new ArffWriter(file, "things", List.of())) {
      assertThrows(IllegalArgumentException.class, () -> arff.numeric("two words"));
      arff.numeric("size");
      assertThrows(IllegalArgumentException.class, () -> arff.row(1, 2));
      arff.row(1);
      assertThrows(IllegalStateException.class, () -> arff.numeric("late"));
    }
  }
}
