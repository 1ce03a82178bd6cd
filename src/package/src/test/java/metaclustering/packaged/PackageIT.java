package metaclustering.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

/**
 * The package zip, installed by Weka's own package manager into an empty folder, and used by Weka in
 * fresh JVMs. Results are those of the same classes in this JVM.
 */
class PackageIT {

  private static final Path DATA = Path.of("test-data").toAbsolutePath();
  private static final String IRIS = DATA.resolve("iris.arff").toString();
  private static final String VOTE = DATA.resolve("vote.arff").toString();

  @TempDir
  static Path folder;

  private static WekaHome weka;
  private static String installation;

  @BeforeAll
  static void install() throws Exception {
    weka = WekaHome.in(folder.resolve("home"));
    installation = weka.install();
  }

  @Test
  void isInstalledAndListed() throws Exception {
    assertThat(installation)
        .contains("choose MetaClusterer in the Cluster tab")
        .doesNotContain("Exception in", "Problem");
    assertThat(weka.packageManager("-list-packages", "installed"))
        .containsPattern("\\d+\\.\\d+\\.\\d+ .*Yes\\s+metaClustering: Clustering by several");
    String description = Files.readString(weka.installed().resolve("Description.props"));
    assertThat(description).contains("PackageName=metaClustering").doesNotContain("${");
    assertThat(weka.installed().resolve("LICENSE")).exists();
    try (var licences = Files.list(weka.installed().resolve("licences"))) {
      assertThat(licences).isNotEmpty();
    }
  }

  @Test
  void clustererRuns() throws Exception {
    String printed = weka.run(".MetaClusterer", "-t", VOTE, "-c", "last", "-N", "2");
    String here = ClusterEvaluation.evaluateClusterer(
        new MetaClusterer(), new String[] {"-t", VOTE, "-c", "last", "-N", "2"});
    assertThat(timeless(printed)).contains(timeless(here));
  }

  private static String timeless(String report) {
    return report
        .lines()
        .filter(line -> !line.contains("Elapsed time") && !line.contains("Time taken"))
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty())
        .reduce("", (a, b) -> a + "\n" + b);
  }

  @Test
  void filterRuns() throws Exception {
    Path coded = folder.resolve("coded.arff");
    String printed = weka.run(
        ".MetaClusterMembership",
        "-i",
        VOTE,
        "-o",
        coded.toString(),
        "-c",
        "last",
        "-output",
        "nominal");
    assertThat(printed).doesNotContain("Exception");
    Instances vote = DataSource.read(VOTE);
    vote.setClassIndex(vote.numAttributes() - 1);
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOptions(new String[] {"-output", "nominal"});
    filter.setInputFormat(vote);
    Instances expected = Filter.useFilter(vote, filter);
    assertThat(DataSource.read(coded.toString()).toString()).isEqualTo(expected.toString());
  }

  @Test
  void everyOtherSchemeRuns() throws Exception {
    assertThat(weka.run(".MetaClustererUpdateable", "-t", VOTE, "-c", "last", "-N", "2"))
        .contains("4 groups of", "Elapsed time");
    assertThat(weka.run(".MetaClusterAnalogy", "-t", VOTE, "-x", "2"))
        .contains("Stratified cross-validation", "Correctly Classified Instances");
    for (String filter : List.of(".MetaClusterImputation", ".MetaClusterSurprise")) {
      Path filtered = folder.resolve(filter + ".arff");
      assertThat(weka.run(filter, "-i", VOTE, "-o", filtered.toString(), "-c", "last"))
          .doesNotContain("Exception");
      assertThat(DataSource.read(filtered.toString())).as(filter).hasSize(435);
    }
    String generator = "weka.datagenerators.clusterers.MetaClusterGenerator";
    assertThat(weka.run(generator, "-t", VOTE, "-n", "30")
            .lines()
            .filter(line -> line.matches("[^@%]*,(democrat|republican)")))
        .hasSize(30);
  }

  @Test
  void commandLineRuns() throws Exception {
    Path model = folder.resolve("command-line.model");
    assertThat(weka.run(
            "MetaClustering", "train", "-t", IRIS, "-c", "last", "--save", model.toString()))
        .contains("Relative error", "wrote " + model);
    Path codes = folder.resolve("codes.csv");
    weka.run("MetaClustering", "encode", model.toString(), "-t", IRIS, "--to", codes.toString());
    assertThat(Files.readAllLines(codes)).hasSize(151);
    assertThat(weka.run(
            "MetaClustering", "encode", "missing.model", "-t", IRIS, "--to", codes.toString()))
        .contains("missing.model")
        .doesNotContain("\tat ");
  }

  /** In folders of the system or the user, which others may foresee. */
  @Test
  void noTemporaryFilesAreLeft() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    String printed = weka.shell("java -Djava.io.tmpdir=" + temporary
        + " -XX:-UsePerfData -cp weka.jar weka.Run .MetaClusterer -t " + IRIS + " -N 3");
    assertThat(printed).contains("Elapsed time");
    try (var files = Files.walk(temporary)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void modelsAreReadInOtherThreadsAndFreshJvms() throws Exception {
    Path model = folder.resolve("iris.model");
    Path iris = folder.resolve("iris-rows.arff");
    Instances rows = DataSource.read(IRIS);
    rows.deleteAttributeAt(rows.numAttributes() - 1);
    Files.writeString(iris, rows.toString());
    weka.run(".MetaClusterer", "-t", iris.toString(), "-N", "3", "-d", model.toString());
    String expected = Arrays.toString(new ClustersHere(rows).clusters());
    assertThat(weka.probe("saved:" + model + ":" + IRIS).lines()).contains("saved: " + expected);
    assertThat(weka.probe("threads:" + IRIS).lines())
        .contains("threads: [" + expected + "]")
        .contains("loader: weka.core.WekaPackageLibIsolatingClassLoader");
  }

  private record ClustersHere(Instances rows) {
    int[] clusters() throws Exception {
      MetaClusterer clusterer = new MetaClusterer();
      clusterer.setOptions(new String[] {"-N", "3"});
      clusterer.buildClusterer(rows);
      int[] clusters = new int[rows.size()];
      for (int i = 0; i < clusters.length; i++) {
        clusters[i] = clusterer.clusterInstance(rows.get(i));
      }
      return clusters;
    }
  }

  @Test
  void isFoundByWeka() throws Exception {
    assertThat(weka.probe("plugins").lines())
        .contains(
            "weka.gui.GUIChooser.GUIChooserMenuPlugin: weka.gui.metaclustering.Nd4jCheck",
            "weka.knowledgeflow.steps.Step: weka.knowledgeflow.steps.MetaClusterPictures",
            "weka.gui.Perspective: weka.gui.metaclustering.ExplorerTab",
            "weka.gui.visualize.plugins.TreeVisualizePlugin: weka.gui.metaclustering.ResultMenuItem")
        .anyMatch(line -> line.matches("template: Meta-clusters: masks of digits: \\d+ steps"))
        .anyMatch(
            line -> line.matches("template: Meta-clusters: codes before a classifier: \\d+ steps"));
  }

  @Test
  void pagesThatAreNamedAreThere() throws Exception {
    String readme = Files.readString(weka.installed().resolve("README.md"));
    List<String> named = Pattern.compile("\\]\\(([^)#:]+)[^):]*\\)")
        .matcher(readme)
        .results()
        .map(link -> link.group(1))
        .toList();
    assertThat(named)
        .hasSizeGreaterThan(10)
        .allSatisfy(page -> assertThat(weka.installed().resolve(page)).exists());
  }

  @Test
  void linesOfTheExamplesRun() throws Exception {
    List<String> lines = Files.readAllLines(weka.installed().resolve("examples/README.md")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("java -cp weka.jar "))
        .toList();
    assertThat(lines).hasSize(4);
    for (String line : lines) {
      assertThat(weka.shell(line)).as(line).doesNotContain("Exception", "ERROR");
    }
    Instances results =
        DataSource.read(weka.folder().resolve("metaClustering-results.arff").toString());
    assertThat(results).hasSize(2 * 2 * 3 * 10);
  }

  @Test
  void worksBesideAPackageWithAnNd4jOfItsOwn() throws Exception {
    Path other = weka.packages().resolve("elsewhere");
    makeOther(other);
    try {
      for (List<String> order :
          List.of(List.of("ours:" + IRIS, "theirs"), List.of("theirs", "ours:" + IRIS))) {
        assertThat(weka.probe(order.toArray(new String[0])).lines())
            .as("in the order %s", order)
            .anyMatch(line -> line.startsWith("ours: [") && line.contains("2"))
            .anyMatch(line -> line.startsWith("theirs: 36.0 by"));
      }
    } finally {
      delete(other);
    }
  }

  private static void makeOther(Path other) throws Exception {
    Path lib = Files.createDirectories(other.resolve("lib"));
    Files.writeString(other.resolve("Description.props"), """
        PackageName=elsewhere
        Version=1.0.0
        Title=Other
        Category=Misc
        Author=Other
        Maintainer=Other
        License=GPL 3.0
        Description=Other
        Depends=weka (>=3.8.0)
        """);
    String name = "elsewhere/OtherProduct.class";
    try (var jar = new JarOutputStream(Files.newOutputStream(other.resolve("elsewhere.jar")));
        var product = PackageIT.class.getResourceAsStream("/" + name)) {
      jar.putNextEntry(new JarEntry(name));
      jar.write(product.readAllBytes());
    }
    for (String prefix : List.of(
        "nd4j", "javacpp", "openblas", "guava", "protobuf", "flatbuffers", "commons-", "slf4j")) {
      for (Path jar : WekaHome.jars(prefix)) {
        Files.copy(jar, lib.resolve(jar.getFileName().toString()));
      }
    }
  }

  @Test
  void saysWhatIsWrongWhereNd4jCannotLoad() throws Exception {
    for (String gone : List.of("nd4j-natives-.*", "javacpp-[\\d.]+\\.jar", "nd4j-\\d.*")) {
      WekaHome broken = WekaHome.in(folder.resolve("broken"));
      copy(weka.installed(), broken.installed());
      try (var jars = Files.list(broken.installed().resolve("lib"))) {
        for (Path jar : jars.toList()) {
          if (jar.getFileName().toString().matches(gone)) {
            Files.delete(jar);
          }
        }
      }
      assertThat(broken.probe("ours:" + IRIS, "kMeans:" + IRIS).lines())
          .as("without %s", gone)
          .anyMatch(line -> line.matches("ours: .*ND4J cannot be loaded on .*"
              + System.getProperty("os.arch") + ": install .* made for this platform.*"))
          .contains("kMeans: 150 rows");
      delete(broken.folder());
    }
  }

  @Test
  void canBeUninstalled() throws Exception {
    WekaHome other = WekaHome.in(folder.resolve("uninstall"));
    other.install();
    assertThat(other.installed()).isDirectory();
    other.packageManager("-uninstall-package", "metaClustering");
    assertThat(other.installed()).doesNotExist();
    assertThat(other.run(".MetaClusterer", "-t", IRIS)).doesNotContain("Elapsed time");
  }

  private static void copy(Path from, Path to) throws Exception {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
