package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaclustering.cli.Main;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.ModelFile;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

/** Rows go out with all their columns, and what is ignored is not learned from. */
class RowsOutTest {

  private static final String PEOPLE = """
      @relation people
      @attribute 'the name' string
      @attribute id numeric
      @attribute age numeric
      @attribute born date yyyy-MM-dd
      @attribute income numeric
      @attribute home {rent,'own, paid'}
      @data
      'O\\'Hara, Tim',7,23,1990-01-02,10.5,rent
      Ann,8,24,?,11.25,rent
      'B\u00f6b',9,61,1950-05-05,55,'own, paid'
      ?,10,62,1951-05-05,54.5,'own, paid'
      Dee,11,?,1992-01-02,10,rent
      Eve,12,63,1949-05-05,56,'own, paid'
      """;

  @TempDir
  Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path people;

  @BeforeEach
  void write() throws Exception {
    people = Files.writeString(folder.resolve("people.arff"), PEOPLE);
  }

  private int run(Object... words) {
    return Main.run(
        Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)),
        Arrays.stream(words).map(Object::toString).toArray(String[]::new));
  }

  private int train(Object... more) {
    Object[] words = {"train", "-t", people, "-N", 2, "--out", folder, "--quiet"};
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run(all);
  }

  @Test
  void whatCannotBeLearnedFromIsNamedWithTheCure() {
    assertThat(train("--ignore", "id")).isOne();
    assertThat(err.toString())
        .contains("people.arff: 'the name' (string), 'born' (date) cannot be learned from")
        .contains("--ignore 'the name',born, or all such: --ignore unusable");
    assertThat(train("--ignore", "the name,born,id")).as(err.toString()).isZero();
  }

  @Test
  void ignoredAttributesAreNotLearnedFromAndCarriedThrough() throws Exception {
    Path model = folder.resolve("people.model");
    Path rows = folder.resolve("rows.arff");
    assertThat(train("--ignore", "unusable,2", "--save", model, "--rows", rows))
        .as(err.toString())
        .isZero();
    assertThat(ModelFile.read(model).model().layout().attributes())
        .extracting(attribute -> attribute.name())
        .containsExactly("age", "income", "home");
    Instances written = DataFile.read(rows);
    Instances given = DataFile.read(people);
    assertThat(written.numAttributes()).isEqualTo(6 + 3 + 3);
    for (int i = 0; i < given.size(); i++) {
      for (int a = 0; a < 6; a++) {
        assertThat(written.get(i).toString(a)).isEqualTo(given.get(i).toString(a));
      }
    }
    assertThat(written.attribute("cluster").numValues()).isEqualTo(2);
    double[] clusters =
        written.attributeToDoubleArray(written.attribute("cluster").index());
    double[] homes = given.attributeToDoubleArray(5);
    for (int i = 1; i < clusters.length; i++) {
      assertThat(clusters[i] == clusters[0]).isEqualTo(homes[i] == homes[0]);
    }
  }

  @Test
  void encodeWritesTheSameRows() throws Exception {
    Path model = folder.resolve("people.model");
    Path rows = folder.resolve("rows.csv");
    Path again = folder.resolve("again.csv");
    assertThat(train("--ignore", "unusable,id", "--save", model, "--rows", rows))
        .isZero();
    assertThat(run("encode", model, "-t", people, "--to", again, "--keep")).isZero();
    assertThat(again).hasSameTextualContentAs(rows);
    List<String> lines = Files.readAllLines(rows);
    assertThat(lines.get(0))
        .isEqualTo("the name,id,age,born,income,home,mc0,mc1,mc2,cluster,probability,surprise");
    assertThat(lines.get(1)).startsWith("\"O'Hara, Tim\",7,23,1990-01-02,10.5,rent,");
    assertThat(lines.get(3)).startsWith("B\u00f6b,9,61,1950-05-05,55,\"own, paid\",");
    assertThat(lines.get(4)).startsWith(",10,62,");
    assertThat(DataFile.read(rows).get(2).stringValue(5)).isEqualTo("own, paid");
  }

  /** The same number as the command surprise gives. */
  @Test
  void surpriseIsThatOfTheCommand() throws Exception {
    String vote = "test-data/vote.arff";
    Path rows = folder.resolve("rows.csv");
    assertThat(run("-t", vote, "-c", "last", "--out", folder, "--quiet", "--rows", rows))
        .isZero();
    assertThat(run("surprise", "-t", vote, "-c", "last", "--out", folder)).isZero();
    Instances first = DataFile.read(rows);
    Instances second = DataFile.read(folder.resolve("surprise.csv"));
    for (int i = 0; i < first.size(); i++) {
      assertThat(first.get(i).value(first.attribute("surprise")))
          .isCloseTo(second.get(i).value(second.attribute("surprise")), within(1e-4));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--ignore|nme|--ignore is 'nme'; it must be an attribute's name, a number from 1 to 6",
        "--ignore|1-6|--ignore is '1-6'",
        "--ignore|the name,2,3,4,5,6|--ignore leaves no attribute to learn from",
        "--rows|rows.txt|--rows is rows.txt; its name must end in .csv or .arff"
      })
  void wrongChoicesAreNamed(String option, String value, String message) {
    assertThat(train(option, value)).isEqualTo(2);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void theClassCannotBeIgnored() {
    assertThat(train("-c", "home", "--ignore", "home")).isEqualTo(2);
    assertThat(err.toString()).contains("--ignore names the class 'home'");
  }

  /** Weka compares the saved header with rows whose class it does not set. */
  @Test
  void aModelSavedWithAClassIsEvaluatedByWeka() throws Exception {
    String vote = "test-data/vote.arff";
    Path model = folder.resolve("vote.model");
    Path again = folder.resolve("again.model");
    assertThat(run("-t", vote, "-c", "last", "--out", folder, "--quiet", "--save", model))
        .isZero();
    assertThat(run("model", model, "--save", again)).isZero();
    for (Path saved : List.of(model, again)) {
      String[] options = {"-l", saved.toString(), "-T", vote};
      assertThat(ClusterEvaluation.evaluateClusterer(new MetaClusterer(), options))
          .contains("Clustered Instances", "Log likelihood");
    }
  }

  @Test
  void numbersAreReadBackWhateverTheLocale() throws Exception {
    Path rows = folder.resolve("rows.arff");
    Process process = Children.start(
        folder.resolve("printed"),
        Children.java(
            List.of("-Duser.language=ar", "-Duser.country=EG"),
            Main.class,
            "-t",
            people,
            "--ignore",
            "unusable",
            "--out",
            folder,
            "--rows",
            rows));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Instances written = DataFile.read(rows);
    assertThat(written.get(3).value(4)).isEqualTo(54.5);
    assertThat(written.get(3).value(written.attribute("probability"))).isBetween(0.5, 1.0);
  }

  @Test
  void thePageToHandOnHasRowsWithAllColumns() throws Exception {
    Path page = folder.resolve("people.html");
    String[] ignored = {"--ignore", "id,born,the name"};
    assertThat(run("report", "-t", people, "-N", 2, ignored[0], ignored[1], "--to", page))
        .as(err.toString())
        .isZero();
    assertThat(Files.readString(page))
        .contains(
            "2 clusters of 6 rows", "O'Hara, Tim", "1950-05-05", "own, paid", "MetaClusterer -N 2");
    assertThat(train(ignored[0], ignored[1], "--save", folder.resolve("people.model")))
        .isZero();
    Path again = folder.resolve("again.html");
    assertThat(
            run("report", "--model", folder.resolve("people.model"), "-t", people, "--to", again))
        .as(err.toString())
        .isZero();
    assertThat(again).hasSameTextualContentAs(page);
    assertThat(run("report", "--model", folder.resolve("people.model"))).isEqualTo(2);
    assertThat(err.toString()).contains("-t FILE");
  }
}
