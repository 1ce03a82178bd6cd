package metaclustering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is larger than the heap. */
class LargeFileTest {

  private static final String HEAP = "-Xmx64m";
  private static final int ROWS = 1_000_000;
  private static final int CHOICES = 3;
  private static final int COLUMNS = 8;

  @TempDir
  static Path folder;

  private static Path csv;

  @BeforeAll
  static void write() throws IOException {
    csv = folder.resolve("rows.csv");
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      out.write("a,b,c,d,e,f,g,h,id\n");
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < ROWS; i++) {
        line.setLength(0);
        int choice = 0;
        for (int d = 0; d < COLUMNS; d++) {
          choice = d % 4 == 0 ? random.nextInt(CHOICES) : choice;
          line.append(10_000_000 * choice + random.nextInt(3_000_000)).append(',');
        }
        out.write(line.append('n').append(i).append('\n').toString());
      }
    }
    assertThat(Files.size(csv)).isGreaterThan(64 << 20);
  }

  private static String run(Object... arguments) throws Exception {
    Path printed = folder.resolve("printed");
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    List<String> options = new ArrayList<>(List.of(HEAP, "-Djava.io.tmpdir=" + temporary));
    Process process = Children.start(printed, Children.java(options, Main.class, arguments));
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    String text = Files.readString(printed);
    assertThat(process.exitValue()).as(text).isZero();
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("metaclustering-rows-"));
    }
    return text;
  }

  @Test
  void isTrainedOnAndEncoded() throws Exception {
    Path model = folder.resolve("rows.model");
    String trained = run(
        "train",
        "-t",
        csv,
        "-M",
        "2",
        "-K",
        CHOICES,
        "-N",
        "9",
        "-final",
        "mixture",
        "--ignore",
        "id",
        "--out",
        folder,
        "--save",
        model);
    assertThat(trained)
        .contains("in passes, as it is larger than half of Java's memory (64 MiB)")
        .contains("Attribute groups", ROWS + " training rows, 9 distinct codes");
    double error = Double.parseDouble(
        trained.replaceFirst("(?s).*Relative error of the codes: ([.0-9]+).*", "$1"));
    assertThat(error).isBetween(0.005, 0.02); // of three thirds of 3 in 10 each: 1 in 90

    Path some = folder.resolve("some.csv");
    try (Stream<String> lines = Files.lines(csv)) {
      Files.write(some, lines.limit(30_001).toList());
    }
    Path codes = folder.resolve("codes.csv");
    assertThat(run("encode", model, "-t", some, "--in-passes", "--to", codes))
        .contains("in passes", "30000 rows");
    Path expected = folder.resolve("expected.csv");
    run("encode", model, "-t", some, "--to", expected);
    assertThat(withoutSurprise(codes)).isEqualTo(withoutSurprise(expected));
  }

  /** The last column is in deviations of a sample of the rows. */
  private static List<String> withoutSurprise(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    }
  }
}
