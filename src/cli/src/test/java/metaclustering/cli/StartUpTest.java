package metaclustering.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.core.ClassDiscovery;
import weka.filters.Filter;

/** ND4J takes long to load: help and lists of schemes are there without it. */
class StartUpTest {

  private static final String ND4J = ".*(org\\.nd4j|org\\.bytedeco).*";

  @TempDir
  Path folder;

  /** Finds clusterers and filters as the Explorer does, and makes one of each of ours. */
  static final class Discovery {
    public static void main(String[] args) throws Exception {
      for (Class<?> kind : new Class<?>[] {Clusterer.class, Filter.class}) {
        String place = kind == Filter.class
            ? "weka.filters.unsupervised.attribute"
            : MetaClusterer.class.getPackageName();
        for (String name : ClassDiscovery.find(kind, place)) {
          if (name.contains("MetaCluster")) {
            System.out.println(
                Class.forName(name).getConstructor().newInstance().getClass());
          }
        }
      }
    }
  }

  private List<String> loaded(Class<?> program, Object... arguments) throws Exception {
    Path printed = folder.resolve("printed");
    Process process =
        Children.start(printed, Children.java(List.of("-verbose:class"), program, arguments));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(printed);
  }

  @Test
  void helpIsThereWithoutNd4j() throws Exception {
    assertThat(loaded(Main.class, "--help"))
        .anyMatch(line -> line.contains("picocli.CommandLine"))
        .noneMatch(line -> line.matches(ND4J));
  }

  @Test
  void schemesAreFoundWithoutNd4j() throws Exception {
    assertThat(loaded(Discovery.class))
        .contains("class weka.clusterers.MetaClusterer")
        .contains("class weka.filters.unsupervised.attribute.MetaClusterMembership")
        .noneMatch(line -> line.matches(ND4J));
  }

  @Test
  void trainingLoadsIt() throws Exception {
    assertThat(loaded(Main.class, "-t", "test-data/iris.arff", "-c", "last"))
        .anyMatch(line -> line.matches(ND4J));
  }
}
