package metaclustering.lab.generators;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.fixtures.Digits;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Mnist;
import metaclustering.fixtures.Synthetic;

/** Makes those files of {@code test-data/} that are made and not copied. */
public final class TestData {
  /** Every file is made with this seed. */
  static final long SEED = 1;

  static final int TRAIN_PER_DIGIT = 500;
  static final int TEST_PER_DIGIT = 100;
  static final int GROUPS = 10;
  static final int COLUMNS_PER_GROUP = 10;
  static final int ONE_HOT_ROWS = 5_000;

  private static final List<String> DIGIT_NAMES =
      IntStream.range(0, 10).mapToObj(Integer::toString).toList();

  private TestData() {}

  /**
   * Writes {@code digits-train.arff.gz} (500 of each digit), {@code digits-test.arff.gz} (100 of
   * each), {@code onehot-10x10.arff.gz} and {@code onehot-10x10.groups.csv}, replacing what is
   * there.
   *
   * @param mnist a directory with the four MNIST files, see {@link Mnist}
   * @param out a directory, made if it is missing
   * @throws IOException if an MNIST file is missing or damaged or an output cannot be written
   */
  public static void write(Path mnist, Path out) throws IOException {
    Files.createDirectories(out);
    Digits train = Mnist.train(mnist).balanced(TRAIN_PER_DIGIT, SEED);
    writeDigits(train, "digits-train", "training", out);
    Digits test = Mnist.test(mnist).balanced(TEST_PER_DIGIT, SEED);
    writeDigits(test, "digits-test", "test", out);
    writeOneHot(out);
  }

  private static void writeDigits(Digits digits, String name, String part, Path out)
      throws IOException {
    List<String> comments = List.of(
        "A balanced random sample of the MNIST " + part + " digits (Yann LeCun and Corinna",
        "Cortes, CC BY-SA 3.0). Attribute rXXcYY is the grey value, 0 (paper) to 255 (ink), in",
        "picture row XX and picture column YY.");
    try (ArffWriter arff = new ArffWriter(out.resolve(name + ".arff.gz"), name, comments)) {
      for (int p = 0; p < digits.pixels(); p++) {
        arff.numeric(
            String.format(Locale.ROOT, "r%02dc%02d", p / digits.width(), p % digits.width()));
      }
      arff.nominal("digit", DIGIT_NAMES);
      for (int i = 0; i < digits.size(); i++) {
        double[] row = Arrays.copyOf(digits.row(i), digits.pixels() + 1);
        row[digits.pixels()] = digits.label(i);
        arff.row(row);
      }
    }
  }

  /** Writes the article's one-hot table and, beside it, the group of every attribute. */
  static void writeOneHot(Path out) throws IOException {
    GroupedTable table = Synthetic.oneHot(GROUPS, COLUMNS_PER_GROUP, ONE_HOT_ROWS, SEED);
    String name = "onehot-10x10";
    List<String> comments = List.of(
        "Ten hidden groups of ten attributes; in every row one attribute of each group is 1.",
        "Which attribute is in which group: " + name + ".groups.csv");
    Path groups = out.resolve(name + ".groups.csv");
    try (ArffWriter arff = new ArffWriter(out.resolve(name + ".arff.gz"), name, comments);
        BufferedWriter csv = Files.newBufferedWriter(groups, StandardCharsets.UTF_8)) {
      csv.write("attribute,group\n");
      for (int c = 0; c < table.groupOf().length; c++) {
        String attribute = String.format(Locale.ROOT, "x%02d", c);
        arff.numeric(attribute);
        csv.write(attribute + ',' + table.groupOf()[c] + '\n');
      }
      for (double[] row : table.rows()) {
        arff.row(row);
      }
    }
  }
}
