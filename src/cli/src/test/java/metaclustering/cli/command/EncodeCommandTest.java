package metaclustering.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import metaclustering.cli.Main;
import metaclustering.cli.rows.DataFile;
import metaclustering.cli.rows.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.MetaClusterer;
import weka.clusterers.rows.RowsFile;
import weka.core.Instances;

class EncodeCommandTest {

  private static final String VOTE = "test-data/vote.arff";

  @TempDir
  Path folder;

  private final StringWriter err = new StringWriter();

  private int run(Object... words) {
    return Main.run(
        Main.commands().setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)),
        Arrays.stream(words).map(Object::toString).toArray(String[]::new));
  }

  private Path model() {
    Path model = folder.resolve("vote.model");
    assertThat(run("-t", VOTE, "-c", "last", "--out", folder, "--quiet", "--save", model))
        .isZero();
    return model;
  }

  @Test
  void codesAreThoseOfTheModel() throws Exception {
    Path model = model();
    Path csv = folder.resolve("codes.csv");
    assertThat(run("encode", model, "-t", VOTE, "--to", csv)).as(err.toString()).isZero();
    Instances codes = DataFile.read(csv);
    MetaClusterer clusterer = ModelFile.read(model);
    Instances rows = DataFile.read(Path.of(VOTE));
    rows.setClassIndex(rows.numAttributes() - 1);
    for (int i = 0; i < rows.numInstances(); i++) {
      int[] code = clusterer.code(rows.instance(i));
      double[] expected = Arrays.copyOf(Arrays.stream(code).asDoubleStream().toArray(), 5);
      expected[4] = clusterer.clusterInstance(rows.instance(i));
      assertThat(Arrays.copyOf(codes.instance(i).toDoubleArray(), 5)).isEqualTo(expected);
      assertThat(codes.instance(i).value(5)).isBetween(0.5, 1.0);
    }
  }

  @Test
  void attributesAreFoundByTheirNames() throws Exception {
    Path model = model();
    Instances rows = DataFile.read(Path.of(VOTE));
    rows.deleteAttributeAt(rows.numAttributes() - 1);
    Path csv = folder.resolve("rows.csv"); // its nominal values have another order
    RowsFile.write(csv, rows);
    Path expected = folder.resolve("expected.arff");
    Path actual = folder.resolve("actual.arff");
    assertThat(run("encode", model, "-t", VOTE, "--to", expected)).isZero();
    assertThat(run("encode", model, "-t", csv, "--to", actual))
        .as(err.toString())
        .isZero();
    assertThat(DataFile.read(actual))
        .hasToString(DataFile.read(expected).toString().replaceFirst("vote", "rows"));
    assertThat(run("encode", model, "-t", csv, "--to", actual, "--keep")).isZero();
    assertThat(DataFile.read(actual).numAttributes()).isEqualTo(16 + 4 + 3);
  }

  @Test
  void rowsThatDoNotFitAreNamed() throws Exception {
    Path model = model();
    Path target = folder.resolve("codes.csv");
    assertThat(run("encode", model, "-t", "test-data/iris.arff", "--to", target))
        .isEqualTo(1);
    assertThat(run("encode", model, "-t", VOTE, "--to", folder.resolve("codes.txt")))
        .isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(err.toString())
        .contains("iris.arff has no attribute '", "--to is ", "must end in .csv or .arff");
    assertThat(target).doesNotExist();
  }
}
