package weka.clusterers.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import metaclustering.progress.TrainingListener;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.core.converters.CSVLoader;
import weka.core.converters.CSVSaver;
import weka.core.converters.LibSVMLoader;

/** Rows that are read in passes, against what Weka's loaders read. */
class InstancePassesTest {

  @TempDir
  Path folder;

  private static InstancePasses passes(Path file) throws IOException, InterruptedException {
    return InstancePasses.of(file.toFile(), TrainingListener.NONE);
  }

  private Path csv(String... lines) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), String.join("\n", lines));
  }

  private static Instances arff(Path file) throws IOException {
    ArffLoader loader = new ArffLoader();
    loader.setFile(file.toFile());
    return loader.getDataSet();
  }

  private static Instances csv(Path file) throws IOException {
    CSVLoader loader = new CSVLoader();
    loader.setSource(file.toFile());
    return loader.getDataSet();
  }

  private static void requireEqual(InstancePasses passes, Instances expected) {
    assertThat(passes.header().equalHeadersMsg(expected)).isNull();
    for (int time = 0; time < 2; time++) {
      try (RowPasses.Pass pass = passes.begin()) {
        int number = 0;
        for (RowSource rows = pass.next(); rows != null; rows = pass.next()) {
          for (int i = 0; i < rows.rowCount(); i++) {
            Instance row = expected.get(number++);
            double[] values = new double[row.numAttributes()];
            rows.visit(i, (a, value) -> values[a] = value);
            assertThat(values).isEqualTo(row.toDoubleArray());
            assertThat(rows.weight(i)).isEqualTo(row.weight());
            assertThat(rows.number(i)).isEqualTo(number);
          }
        }
        assertThat(number).isEqualTo(expected.size());
        assertThat(pass.share()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "vote", "soybean", "credit-g", "labor", "zoo"})
  void csvFilesAreReadAsByWeka(String table) throws Exception {
    Path file = folder.resolve(table + ".csv");
    CSVSaver saver = new CSVSaver();
    saver.setInstances(arff(Path.of("test-data", table + ".arff")));
    saver.setFile(file.toFile());
    saver.writeBatch();
    requireEqual(passes(file), csv(file));
  }

  @Test
  void quotesEndsOfLinesAndKindsAreThoseOfWeka() throws Exception {
    Path file = csv(
        "number,name,'a name, quoted',late",
        "1,b,'x, y',?",
        "-2.5e3, a,\"it's\",",
        "",
        "?,b,\"x, y\",7\r",
        ".5,,plain,8");
    requireEqual(passes(file), csv(file));
    assertThat(passes(file).header().attribute("late").isNumeric()).isTrue();
    assertThat(Collections.list(passes(file).header().attribute("name").enumerateValues()))
        .isEqualTo(List.of("b", " a"));
  }

  /** Many parts of the file, with lines across their ends. */
  @Test
  void longFilesAreReadInParts() throws Exception {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 120_000; i++) {
      text.append(i).append(',').append(i % 2 == 0 ? "even" : "odd").append('\n');
    }
    requireEqual(passes(csv(text.toString())), csv(folder.resolve("rows.csv")));
  }

  @Test
  void arffFilesKeepWeightsAndEmptyCells() throws Exception {
    Path file = Files.writeString(folder.resolve("rows.arff"), """
        @relation r
        @attribute a numeric
        @attribute b {x,y}
        @attribute c numeric
        @data
        1,x,?
        {1 y, 2 5}, {3}
        2,?,0,{0.5}
        """);
    requireEqual(passes(file), arff(file));
    requireEqual(
        passes(Path.of("test-data", "onehot-10x10.arff.gz")),
        arff(Path.of("test-data", "onehot-10x10.arff.gz")));
  }

  @Test
  void loadersAreReset() throws Exception {
    ArffLoader loader = new ArffLoader();
    loader.setFile(new File("test-data/vote.arff"));
    InstancePasses passes = LoaderPasses.of(loader);
    int[] count = new int[2];
    for (int time = 0; time < 2; time++) {
      try (RowPasses.Pass pass = passes.begin()) {
        for (RowSource rows = pass.next(); rows != null; rows = pass.next()) {
          count[time] += rows.rowCount();
        }
        assertThat(pass.share()).isNaN();
      }
    }
    assertThat(count).containsExactly(435, 435);
  }

  @Test
  void otherLoadersAreRefused() {
    assertThatThrownBy(() -> LoaderPasses.of(new LibSVMLoader()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("LibSVMLoader does not read row by row");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2;3,4;5|line 4: 1 cells, but the first line has 2 names",
        "1,2;3,4,;5,6|line 3: 3 cells",
        "1,'2;3,4|line 2: the quote of cell 2 is not closed",
      })
  void damagedLinesAreNamed(String rows, String message) throws Exception {
    Path file = csv(("a,b;" + rows).split(";"));
    assertThatThrownBy(() -> passes(file))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(file.toString(), message);
  }

  @Test
  void damagedArffFilesAreNamed() throws Exception {
    Path file = Files.writeString(
        folder.resolve("rows.arff"), "@relation r\n@attribute a numeric\n@data\n1\n2\nx\n");
    InstancePasses passes = passes(file);
    assertThatThrownBy(() -> passes.begin().next())
        .hasMessageContainingAll("cannot read " + file, "after row 2");
  }

  @Test
  void columnsOfNumbersAndTextsAreNamed() throws Exception {
    InstancePasses passes = passes(csv("a,b,c", "1,2,", "2,2,", "3,4x,"));
    assertThat(passes.problem(0)).isEmpty();
    assertThat(passes.problem(1)).isEqualTo("it holds numbers, but '4x' in line 4");
    assertThat(passes.problem(2)).isEqualTo("all its cells are empty");
    assertThat(passes.header().attribute(1).isString()).isTrue();
  }

  @Test
  void emptyAndMissingFilesAreErrors() throws Exception {
    Path file = csv("");
    assertThatThrownBy(() -> passes(file)).hasMessageContainingAll(file.toString(), "empty");
    assertThatThrownBy(() -> passes(folder.resolve("no.csv"))).hasMessageContaining("no such file");
    Path twice = csv("a,b,a", "1,2,3");
    assertThatThrownBy(() -> passes(twice)).hasMessageContaining(twice.toString());
  }

  @Test
  void aFileThatChangesIsNoticed() throws Exception {
    Path file = csv("a,b", "1,2", "3,4", "");
    InstancePasses passes = passes(file);
    try (RowPasses.Pass pass = passes.begin()) {
      assertThat(pass.next().rowCount()).isEqualTo(2);
      Files.writeString(file, "a,b\n1,2\n3,4\n5,6\n");
      assertThatThrownBy(() -> pass.next()).hasMessageContaining("has changed while it was read");
    }
    assertThatThrownBy(passes::begin).hasMessageContaining("has changed while it was read");
  }
}
