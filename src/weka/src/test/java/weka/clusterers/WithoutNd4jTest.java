package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import metaclustering.file.SavedFile;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.core.Instance;
import weka.core.Instances;

/** Models are read, and rows encoded, by a program that has no ND4J: what is saved needs none. */
class WithoutNd4jTest {

  private static final String VOTE = "vote.arff";

  @TempDir
  Path folder;

  /** Arguments: a plain model and a saved one. */
  static final class Reading {
    public static void main(String[] args) throws Exception {
      try {
        Class.forName("org.nd4j.linalg.factory.Nd4j");
        System.out.println("ND4J is there");
      } catch (ClassNotFoundException e) {
        Instances rows = TestFiles.read(VOTE);
        System.out.println(answers(PlainModel.read(Path.of(args[0])), rows));
        System.out.println(answers((MetaClusterer) SavedFile.read(Path.of(args[1])), rows));
      }
    }
  }

  private static String answers(MetaClusterer clusterer, Instances rows) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Instance row : rows) {
      text.append(Arrays.toString(clusterer.code(row)))
          .append(Arrays.toString(clusterer.distributionForInstance(row)));
    }
    return text.append(Arrays.deepToString(clusterer.masks())).toString();
  }

  @Test
  void modelsAreRead() throws Exception {
    Instances rows = TestFiles.read(VOTE);
    MetaClusterer clusterer = TestFiles.built("-M 3 -K 3 -N 2", rows);
    Path plain = folder.resolve("vote.json");
    Path saved = folder.resolve("vote.model");
    PlainModel.write(plain, clusterer);
    SavedFile.write(saved, clusterer);
    String classPath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> !jar.matches(".*(nd4j|javacpp|openblas).*"))
        .collect(Collectors.joining(File.pathSeparator));
    List<String> command = Children.java(List.of(), Reading.class, plain, saved);
    command.set(command.indexOf("-cp") + 1, classPath);
    Path printed = folder.resolve("printed");
    Process process = Children.start(printed, command);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String expected = answers(clusterer, rows);
    assertThat(Files.readAllLines(printed)).containsExactly(expected, expected);
  }
}
