package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaclustering.cli.Main;
import metaclustering.cli.rows.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.SerializationHelper;

class AnalogyCommandTest {

  private static final String BEAR =
      "true,false,false,true,false,false,true,true,true,true," + "false,false,4,false,false,true";

  @TempDir
  Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine commands =
        Main.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("analogy"));
    all.addAll(List.of(args));
    return Main.run(commands, all.toArray(String[]::new));
  }

  private static Instances zoo() throws Exception {
    Instances zoo = DataFile.read(Path.of("test-data", "zoo.arff"));
    zoo.setClassIndex(zoo.numAttributes() - 1);
    return zoo;
  }

  @Test
  void aRowIsAskedForByNumberAndLeftOut() {
    assertThat(run("--row", "1", "--most", "2")).isZero();
    assertThat(out.toString())
        .contains(" of 100 rows remembered", "row 1: true,", "mammal (probability ", "\n2. like ")
        .doesNotContain("\n3. like", "first row 1:");
  }

  @Test
  void metaClustersAreSwitchedOff() {
    assertThat(run("--row", "1", "--off", "0,1,2,3", "--clusters")).isZero();
    assertThat(out.toString())
        .contains("switched off: mc0 (", "switched off: mc1 (", "like cluster 1: 0.0 bits")
        .doesNotContain("agrees");
    out.getBuffer().setLength(0);
    assertThat(run("--row", "1", "--off-worst", "1")).isZero();
    assertThat(out.toString().lines().filter(line -> line.endsWith("): as requested")))
        .hasSize(1);
    out.getBuffer().setLength(0);
    assertThat(run("--row", "1", "--off-attribute", "milk")).isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("switched off: ")))
        .singleElement()
        .asString()
        .endsWith("): as requested");
  }

  /** Groups that are switched off are named once, above; below, what is listed adds up. */
  @Test
  void groupsThatAreSwitchedOffAgreeAndContradictNowhere() {
    assertThat(run("--row", "20", "--off-attribute", "legs", "--off-worst", "1", "--clusters"))
        .isZero();
    List<String> off = new ArrayList<>();
    Matcher header = Pattern.compile("(?m)^switched off: (mc\\d) \\(.*\\): as requested$")
        .matcher(out.toString());
    while (header.find()) {
      off.add(header.group(1));
    }
    assertThat(off).hasSize(2).doesNotHaveDuplicates();
    String[] likes = out.toString().split("\\d+\\. like ");
    assertThat(likes).hasSizeGreaterThan(6);
    for (int i = 1; i < likes.length; i++) {
      assertThat(likes[i])
          .doesNotContain("switched off")
          .doesNotContain(off.get(0) + "=")
          .doesNotContain(off.get(1) + "=");
      Matcher bits = Pattern.compile(": (-?\\d+\\.\\d) bits\n").matcher(likes[i]);
      assertThat(bits.find()).isTrue();
      double sum = Pattern.compile("\\) ([+-]\\d+\\.\\d)")
          .matcher(likes[i])
          .results()
          .mapToDouble(part -> Double.parseDouble(part.group(1)))
          .sum();
      assertThat(sum).isCloseTo(Double.parseDouble(bits.group(1)), within(0.11));
    }
  }

  @Test
  void aRowIsAskedForByItsValues() {
    assertThat(run("--values", BEAR)).isZero();
    assertThat(out.toString()).contains(" of 101 rows remembered", "mammal (probability ");
  }

  @Test
  void savedModelsAnswer() throws Exception {
    MetaClusterAnalogy analogy = new MetaClusterAnalogy();
    analogy.setTries(1);
    analogy.buildClassifier(zoo());
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.buildClusterer(zoo());
    for (Object model : List.of(analogy, clusterer)) {
      String file = directory.resolve("saved.model").toString();
      SerializationHelper.write(file, model);
      out.getBuffer().setLength(0);
      assertThat(run("--model", file, "--values", BEAR)).isZero();
      assertThat(out.toString()).contains(" of 101 rows remembered", "mammal (probability ");
    }
  }

  @Test
  void classesAreNotNeeded() {
    assertThat(run("-t", "test-data/iris.arff", "-c", "none", "--row", "3", "-K", "4"))
        .isZero();
    assertThat(out.toString()).contains("1. like ").doesNotContain("probability");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--row=0 | 2 | --row is 0; the file has rows 1 to 101",
        "--row=1 --off=4 | 1 | no attribute group 4 to switch off",
        "--row=1 --off-attribute=hare | 1 | no attribute 'hare'",
        "--row=1 --off-worst=-1 | 1 | is -1; it must be at least 0",
        "--row=1 --most=-1 | 2 | --most is -1",
        "--most=1 | 2 | one of --row and --values",
        "--values=true | 1 | --values has 1 values, the rows have 17 attributes",
        "--row=1 -c legs | 1 | class (-c) 'legs' is not nominal",
        "--row=1 -M x | 2 | (-M) is 'x'",
        "--row=1 --model=no.model | 1 | no.model: no such file"
      })
  void badInputIsNamed(String options, int status, String message) {
    assertThat(run(options.split(" "))).isEqualTo(status);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(message);
  }

  @Test
  void badValuesAreNamed() {
    assertThat(run("--values", BEAR.replace("4", "four"))).isEqualTo(1);
    assertThat(run("--values", BEAR.replaceFirst("true", "yes"))).isEqualTo(1);
    assertThat(err.toString())
        .contains(
            "attribute 'legs': 'four' is not a number", "attribute 'hair' has no value 'yes'");
  }
}
